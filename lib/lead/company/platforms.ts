/** Hosts that say nothing of the one whose page or mailbox it is. Plain data, by registered domain. */

/** Sites on which people and firms of all kinds have their pages: the site is not their company. */
export const PLATFORMS = new Set(
  (
    'linkedin.com xing.com facebook.com fb.com twitter.com x.com instagram.com github.com gitlab.com bitbucket.org medium.com ' +
    'youtube.com tiktok.com vk.com ok.ru weibo.com zhihu.com douban.com baidu.com t.me telegram.org whatsapp.com ' +
    'crunchbase.com yelp.com indeed.com glassdoor.com kununu.com stepstone.de monster.com ' +
    'google.com bing.com duckduckgo.com yandex.ru yandex.com naver.com daum.net yahoo.com msn.com qq.com ' +
    'wikipedia.org wikidata.org fandom.com imdb.com substack.com reddit.com pinterest.com quora.com ' +
    'stackoverflow.com stackexchange.com angel.co wellfound.com researchgate.net academia.edu orcid.org ' +
    'threads.net threads.com bsky.app mastodon.social apollo.io zoominfo.com rocketreach.co signalhire.com theorg.com ' +
    'behance.net dribbble.com trustpilot.com tripadvisor.com booking.com outlook.com office.com live.com about.me linktr.ee ' +
    'gravatar.com keybase.io dev.to hashnode.com producthunt.com meetup.com eventbrite.com sessionize.com slideshare.net ' +
    'issuu.com vimeo.com soundcloud.com flickr.com goodreads.com patreon.com ' +
    'yellowpages.com yell.com yellowpages.ca whitepages.com manta.com bbb.org dnb.com kompass.com europages.com ' +
    'gelbeseiten.de dasoertliche.de dastelefonbuch.de 11880.com wlw.de northdata.de northdata.com herold.at local.ch search.ch ' +
    'pagesjaunes.fr societe.com paginegialle.it paginasamarillas.es goldenpages.ie goudengids.nl detelefoongids.nl krak.dk ' +
    'eniro.se hitta.se proff.no zlatestranky.cz panoramafirm.pl justdial.com indiamart.com alibaba.com made-in-china.com ' +
    'opencorporates.com clutch.co g2.com capterra.com thumbtack.com houzz.com angi.com checkatrade.com ' +
    'avvo.com justia.com findlaw.com martindale.com superlawyers.com healthgrades.com zocdoc.com webmd.com vitals.com ' +
    'jameda.de doctolib.fr doctolib.de zillow.com realtor.com trulia.com redfin.com immobilienscout24.de ' +
    'amazon.com ebay.com etsy.com craigslist.org ameblo.jp note.com'
  ).split(' '),
)

/** Hosts of sites that other people made: the name before them is the site's own. */
export const BUILDERS = new Set(
  (
    'github.io gitlab.io bitbucket.io gitbook.io readthedocs.io netlify.app vercel.app now.sh pages.dev workers.dev ' +
    'web.app firebaseapp.com herokuapp.com onrender.com fly.dev replit.app repl.co surge.sh neocities.org glitch.me ' +
    'azurewebsites.net azurestaticapps.net cloudfront.net amazonaws.com appspot.com ' +
    'wixsite.com editorx.io wordpress.com wpcomstaging.com wpengine.com blogspot.com blogger.com weebly.com weeblysite.com ' +
    'squarespace.com square.site webflow.io framer.website framer.app framer.ai carrd.co strikingly.com mystrikingly.com ' +
    'jimdo.com jimdosite.com jimdofree.com jimdoweb.com webnode.com webnode.page webnode.cz site123.me simplesite.com yolasite.com ' +
    'godaddysites.com business.site ueniweb.com duckdns.org homestead.com tripod.com angelfire.com altervista.org ' +
    '000webhostapp.com myshopify.com bigcartel.com tumblr.com livejournal.com typepad.com over-blog.com canalblog.com ' +
    'e-monsite.com hautetfort.com free.fr skyrock.com blog.hu eoldal.hu hpage.com page.tl beepworld.de ' +
    'ucoz.ru ucoz.net ucoz.com narod.ru nethouse.ru tilda.ws umi.ru uol.com.br fc2.com hatenablog.com hateblo.jp ' +
    'livedoor.blog exblog.jp cocolog-nifty.com jimdo.jp tistory.com modoo.at cafe24.com pixnet.net notion.site ' +
    'substack.com medium.com ghost.io hubspotpagebuilder.com mailchimpsites.com canva.site gitbook.com super.site ' +
    'zendesk.com freshdesk.com helpscoutdocs.com statuspage.io teamtailor.com recruitee.com bamboohr.com personio.de ' +
    'personio.com workable.com myworkdayjobs.com breezy.hr atlassian.net sharepoint.com'
  ).split(' '),
)

/** Private mailboxes under the suffixes of many countries, by the word before the suffix. */
export const FREEMAIL_LABEL =
  /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|aol|gmx|icloud|protonmail|proton|zoho|zohomail|fastmail|tutanota|tuta|yandex|rediffmail|hushmail|mailfence)$/

/** The others: mailboxes of private people, most of them at those who sell access to the net. */
export const FREEMAIL = new Set(
  (
    'me.com mac.com pm.me mail.com email.com usa.com web.de t-online.de freenet.de arcor.de posteo.de mailbox.org online.de ' +
    'aon.at chello.at bluewin.ch hispeed.ch orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr club-internet.fr numericable.fr ' +
    'libero.it virgilio.it tiscali.it tin.it alice.it inwind.it iol.it fastwebnet.it telefonica.net terra.es ono.com ' +
    'sapo.pt ziggo.nl hetnet.nl xs4all.nl kpnmail.nl planet.nl home.nl telenet.be skynet.be proximus.be telia.com comhem.se ' +
    'online.no bredband.net suomi24.fi luukku.com seznam.cz centrum.cz email.cz atlas.cz volny.cz azet.sk wp.pl o2.pl interia.pl onet.pl ' +
    'onet.eu op.pl poczta.fm gazeta.pl freemail.hu citromail.hu abv.bg mail.bg inbox.lv mail.ee one.lt otenet.gr ' +
    'mail.ru bk.ru list.ru inbox.ru rambler.ru ya.ru ukr.net i.ua meta.ua tut.by btinternet.com btopenworld.com sky.com virginmedia.com ' +
    'ntlworld.com talktalk.net blueyonder.co.uk tiscali.co.uk eircom.net comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net ' +
    'earthlink.net juno.com netzero.net optonline.net frontier.com windstream.net roadrunner.com rogers.com shaw.ca telus.net sympatico.ca bell.net videotron.ca ' +
    'bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz telkomsa.net mweb.co.za uol.com.br bol.com.br terra.com.br ig.com.br globo.com ' +
    'qq.com 163.com 126.com sina.com sohu.com foxmail.com aliyun.com 139.com 189.cn yeah.net naver.com daum.net hanmail.net nate.com kakao.com ' +
    'docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp hinet.net seed.net.tw netvigator.com singnet.com.sg pacific.net.sg ' +
    'walla.co.il walla.com bezeqint.net netvision.net.il mynet.com superonline.com maktoob.com'
  ).split(' '),
)
