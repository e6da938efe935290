import Domain
import Testing

// What a message's act binds. The literal was made by another program than ours.

@Suite struct MessageRecordTests {
    @Test func `a message has these bytes`() {
        let expected = """
            8c 480000000000000021 675573 7465726b61 48000000000000000b 48000000000000003d 674e6f7461746b61 f6 195022
            82 82 8264756e6974480000000000000015 62746f
               82 8266706572736f6e48000000000000000f 6b696e666f726d6174696f6e
            82 8248000000000000000c62746f 8248000000000000000f6b696e666f726d6174696f6e
            81 480000000000000047
            81 85 480000000000000051 65612e706466 6f6170706c69636174696f6e2f706466 03
                  5820 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            f6
            """
        #expect(payload(message()).encoded.hex == [UInt8](hex: expected).hex)
    }

    @Test func `the order in which people got it does not matter`() {
        #expect(payload(message(), deliveries: [tomasz, marek]) == payload(message(), deliveries: [marek, tomasz]))
    }

    @Test func `whatever of a message changes, its payload changes`() {
        let changed = [
            payload(message(note: "Notatki")), payload(message(comment: "")), payload(message(day: 20_515)),
            payload(message(addressees: [])), payload(message(entries: [])), payload(message(digest: 0xAB)),
            payload(message(confirms: ID(raw: 31))), payload(message(), subject: "Awaria"),
            payload(message(), deliveries: [marek]), payload(message()),
        ]
        #expect(Set(changed.map(\.encoded)).count == changed.count)
    }

    private func payload(
        _ message: Message, subject: String = "Usterka", deliveries: [ID<Person>] = [marek, tomasz]
    ) -> Canonical {
        message.payload(
            subject: subject,
            deliveries: deliveries.map { person in
                Delivery(message: message.id, person: person, role: person == marek ? .to : .forInformation)
            })
    }

    private func message(
        note: String = "Notatka", comment: String? = nil, day: Int = 20_514,
        addressees: [Addressee] = [Addressee(.unit(service), .to), Addressee(.person(tomasz), .forInformation)],
        entries: [ID<Entry>] = [ID(raw: 71)], digest: UInt8 = 0xAA, confirms: ID<Order>? = nil
    ) -> Message {
        let document = Attachment(
            id: ID(raw: 81), owner: anna, name: "a.pdf", type: "application/pdf", size: 3,
            digest: [UInt8](repeating: digest, count: 32))
        return Message(
            id: ID(raw: 33), thread: ID(raw: 32), author: anna, kind: ID(raw: 61), note: note, comment: comment,
            eventDate: Day(number: day), addressees: addressees, entries: entries, attachments: [document],
            confirms: confirms)
    }
}
