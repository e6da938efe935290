import Domain
import Testing

@testable import Demonstration

@Suite struct CompanyTests {
    @Test func `tax numbers have correct check digits`() {
        // The weights of the Polish tax number (NIP).
        let weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
        for record in Record.customers + Record.suppliers {
            let digits = (record.attributes["taxNumber"] ?? "").compactMap(\.wholeNumberValue)
            #expect(digits.count == 10)
            let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(sum % 11 == digits.last, "\(record.name)")
        }
    }

    @Test func `no two customers or suppliers share a tax number`() {
        let numbers = (Record.customers + Record.suppliers).compactMap { $0.attributes["taxNumber"] }
        #expect(Set(numbers).count == numbers.count)
    }

    @Test(arguments: Domain.Expectation.allCases)
    func `some kind of each expectation asks for no dictionary`(expectation: Domain.Expectation) {
        #expect(Pattern.all.contains { $0.expectation == expectation && $0.requires.isEmpty && $0.mayReject })
    }

    @Test func `Piotr, Tomasz and Ewa are plain members of three units`() {
        let plain = Employee.all.filter { [.piotr, .tomasz, .ewa].contains($0.who) }
        #expect(Set(plain.map(\.unit)).count == 3)
        #expect(plain.allSatisfy { $0.roles.isEmpty })
        #expect(!Division.all.contains { [.piotr, .tomasz, .ewa].contains($0.head) })
    }

    @Test func `a log-in is the first name without diacritics`() {
        for employee in Employee.all where employee.who != .admin {
            let first = employee.name.split(separator: " ").first.map { $0.lowercased() } ?? ""
            let plain = first.replacing("ł", with: "l")
            #expect(employee.who.rawValue == plain)
        }
    }
}
