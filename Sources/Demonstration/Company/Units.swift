// The units of Klimatech Serwis and who leads them.

/// A unit; the higher ones come first.
struct Division {
    let who: Cast
    let code: String
    let name: String
    let parent: Cast?
    let head: Cast

    static let all = [
        Division(who: .company, code: "ks", name: "Klimatech Serwis", parent: nil, head: .joanna),
        Division(who: .board, code: "z", name: "Zarząd", parent: .company, head: .joanna),
        Division(who: .service, code: "s", name: "Serwis", parent: .company, head: .katarzyna),
        Division(who: .assembly, code: "s.m", name: "Brygada montażowa", parent: .service, head: .pawel),
        Division(who: .customerCare, code: "ok", name: "Obsługa klienta", parent: .company, head: .dorota),
        Division(who: .sales, code: "sp", name: "Sprzedaż", parent: .company, head: .monika),
        Division(who: .warehouse, code: "m", name: "Magazyn", parent: .company, head: .bogdan),
        Division(who: .accounting, code: "k", name: "Księgowość", parent: .company, head: .halina),
        Division(who: .secretariat, code: "b", name: "Biuro", parent: .company, head: .beata),
    ]
}
