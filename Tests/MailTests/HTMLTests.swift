import Mail
import Testing

/// HTML mail as text to read.
@Suite struct HTMLTests {
    @Test(arguments: [
        ("<p>Dzień <b>dobry</b>,</p><p>proszę\n o ofertę.</p>", "Dzień dobry,\n\nproszę o ofertę."),
        ("jeden<br>dwa<br/>trzy<br><br>cztery", "jeden\ndwa\ntrzy\n\ncztery"),
        ("<div>a</div><div><div>b</div></div>", "a\nb"),
        (
            "Koszt: 5&nbsp;z&lstrok; &lt;netto&gt; &amp; &#347;rednio &#x20AC;1 &#150; &nieznane; AT&T",
            "Koszt: 5 zł <netto> & średnio €1 – &nieznane; AT&T"
        ),
        ("<head><title>t</title><style>p{}</style></head><script>if (a<b) x()</script>tekst", "tekst"),
        ("<!-- uwaga --><!DOCTYPE html><![if !mso]>widać<![endif]>", "widać"),
        ("<ul><li>pompa<li><p>zawór</p></ul>", "- pompa\n- zawór"),
        ("Lista:<ol><li>raz</li><li>dwa</li></ol>koniec", "Lista:\n\n1. raz\n2. dwa\n\nkoniec"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
        ("<pre>  raz\n    dwa</pre>", "  raz\n    dwa"),
        ("Odp<blockquote>cytat<br>dalej</blockquote>koniec", "Odp\n\n> cytat\n> dalej\n\nkoniec"),
        ("<a href='https://a.pl/?x=1&amp;y=2'>oferta</a>", "oferta <https://a.pl/?x=1&y=2>"),
        ("<a href=\"http://www.a.pl/\">www.a.pl</a>", "www.a.pl"),
        ("<img src=x alt='Logo firmy'>", "Logo firmy"),
        ("2 < 3 i pisz na <anna@zaklad.pl>", "2 < 3 i pisz na <anna@zaklad.pl>"),
        ("<style>nigdy niezamknięty", "nigdy niezamknięty"),
        ("<p title=\"a > b\">tekst", "tekst"),
        ("urwany <b", "urwany <b"),
    ])
    func `reads like the page`(html: String, text: String) throws {
        let message = try read("From: a@b.pl\nContent-Type: text/html; charset=utf-8\n\n" + html)
        #expect(message.text == text)
    }

    @Test func `a page that names its own charset is read by it`() throws {
        let head = "From: a@b.pl\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        let page = "<meta http-equiv=3DContent-Type content=3D'text/html; charset=3Diso-8859-2'>=B6cie=BFka"
        #expect(try read(head + page).text == "ścieżka")
    }

    @Test(.timeLimit(.minutes(1)))
    func `a hostile page does not keep the reader busy`() throws {
        for piece in ["<a ", "<style>", "<!-- ", "<blockquote>x", "<a b=\"", "&", "<p ='"] {
            let message = try read(
                "From: a@b.pl\nContent-Type: text/html\n\n" + String(repeating: piece, count: 50_000))
            #expect(message.text.utf8.count < 10_000_000)
        }
    }
}
