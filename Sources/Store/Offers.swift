import Domain

// Offers of orders: to whom, who may answer, and what became of them.

extension Querying {
    func offers(of ids: [ID<Order>]) throws -> [(order: ID<Order>, offer: Offer)] {
        let rows = try db.all(
            """
            SELECT order_id, id, offerer, note, at, expires, answer, answered_by, answered_at, reason_code, reason_text
            FROM offers WHERE order_id IN \(in: ids) ORDER BY order_id, id
            """
        ) { row in (order: try row.id(0, Order.self), id: try row.id(1, Offer.self), row: try OfferRow(row)) }
        guard !rows.isEmpty else { return [] }
        let targets = Swift.Dictionary(grouping: try targets(of: rows.map(\.id)), by: \.offer)
        let people = Swift.Dictionary(grouping: try offered(rows.map(\.id)), by: \.offer)
        return rows.map { order, id, row in
            let offer = Offer(
                id: id, by: row.by, to: targets[id, default: []].map(\.party),
                people: people[id, default: []].map(\.person), note: row.note, at: row.at, expires: row.expires,
                declined: people[id, default: []].compactMap(\.declined).sorted {
                    ($0.at, $0.person) < ($1.at, $1.person)
                }
                .filter { $0.person != row.rejectedBy },
                answer: row.answer)
            return (order, offer)
        }
    }

    private func targets(of offers: [ID<Offer>]) throws -> [(offer: ID<Offer>, party: Party)] {
        try db.all(
            "SELECT offer, person, unit FROM offer_targets WHERE offer IN \(in: offers) ORDER BY offer, position"
        ) { row in (try row.id(0), row.isNull(1) ? .unit(try row.id(2)) : .person(try row.id(1))) }
    }

    private func offered(
        _ offers: [ID<Offer>]
    ) throws -> [(offer: ID<Offer>, person: ID<Person>, declined: Offer.Declined?)] {
        try db.all(
            """
            SELECT offer, person, declined, reason_code, reason_text FROM offer_people WHERE offer IN \(in: offers)
            ORDER BY offer, position
            """
        ) { row in
            let person: ID<Person> = try row.id(1)
            let declined = try row.optional(2) { column in
                Offer.Declined(
                    person: person, at: try row.instant(column),
                    reason: Reason(code: try row.text(3), text: try row.text(4)))
            }
            return (try row.id(0), person, declined)
        }
    }
}

/// The row of an offer, before its people are known.
private struct OfferRow {
    let by: ID<Person>
    let note: String
    let at: Instant
    let expires: Instant?
    let answer: Offer.Answer?

    /// Whose no was the answer; it is not one of those that left the offer open.
    var rejectedBy: ID<Person>? { answer?.how == .rejected ? answer?.by : nil }

    init(_ row: any Row) throws {
        by = try row.id(2)
        note = try row.text(3)
        at = try row.instant(4)
        expires = try row.optional(5, row.instant)
        answer = try row.optional(6) { column in
            Offer.Answer(
                how: try row.value(column), by: try row.id(7), at: try row.instant(8),
                reason: try row.optional(9) { Reason(code: try row.text($0), text: try row.text(10)) })
        }
    }
}

extension Writer {
    func insert(_ offer: Offer, of order: ID<Order>) throws {
        try db.run(
            """
            INSERT INTO offers (id, order_id, offerer, note, at, expires)
            VALUES (\(offer.id), \(order), \(offer.by), \(offer.note), \(offer.at), \(offer.expires))
            """)
        try insert(
            "INSERT INTO offer_targets (offer, position, person, unit)",
            offer.to.enumerated().map { index, party in
                "(\(offer.id), \(index), \(party.columns.person), \(party.columns.unit))"
            })
        try insert(
            "INSERT INTO offer_people (offer, position, person, waiting, declined, reason_code, reason_text)",
            offer.people.enumerated().map { index, person in
                let no = offer.declined.first { $0.person == person }
                return """
                    (\(offer.id), \(index), \(person), \(no == nil), \(no?.at), \(no?.reason.code), \(no?.reason.text))
                    """
            })
    }

    /// Writes the answer with which an event closed an offer.
    func closeOffer(of order: Order, in event: Order.Event) throws {
        guard order.offer == nil, let closed = order.past.last, let answer = closed.answer else { return }
        try db.run(
            """
            UPDATE offers SET answer = \(answer.how.rawValue), answered_by = \(answer.by), answered_at = \(answer.at),
                reason_code = \(answer.reason?.code), reason_text = \(answer.reason?.text)
            WHERE id = \(closed.id) AND answer IS NULL
            """)
        try db.run("UPDATE offer_people SET waiting = 0 WHERE offer = \(closed.id) AND waiting = 1")
    }

    func decline(_ offer: ID<Offer>, by person: ID<Person>, at: Instant, reason: Reason) throws {
        try db.run(
            """
            UPDATE offer_people SET waiting = 0, declined = \(at), reason_code = \(reason.code),
                reason_text = \(reason.text)
            WHERE offer = \(offer) AND person = \(person)
            """)
    }
}
