// What a message's act in the log binds: everything that was said, to whom, and the content of every attachment. It is not
// kept a second time: the verifier makes it again from the tables, so a changed table is found by the commitment.

extension Message {
    /// - Parameters:
    ///   - subject: of the thread.
    ///   - deliveries: everybody who got it, with each one's role.
    package func payload(subject: String, deliveries: [Delivery]) -> Canonical {
        .array([
            .id(id), .text(subject), .id(author), .id(kind), .text(note), .optional(comment),
            .integer(Int64(eventDate.number)),
            .array(addressees.map { .array([$0.party.payload, .text($0.role.rawValue)]) }),
            .array(
                deliveries.sorted { $0.person < $1.person }.map { .array([.id($0.person), .text($0.role.rawValue)]) }),
            .array(entries.map(Canonical.id)),
            .array(
                attachments.map {
                    .array([.id($0.id), .text($0.name), .text($0.type), .integer($0.size), .bytes($0.digest)])
                }),
            .id(confirms),
        ])
    }
}
