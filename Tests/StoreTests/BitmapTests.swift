import Foundation
import TestSupport
import Testing

@testable import Store

struct BitmapTests {

    private static let cases: [(Set<Int>, Int)] = [
        ([], 64), ([0], 64), ([63], 64), ([0, 1, 63, 64, 127], 128), (Set(0..<65_536), 65_536), ([0, 65_535], 65_536),
        (Set(stride(from: 3, to: 65_536, by: 129)), 65_536), (Set(stride(from: 0, to: 65_536, by: 3)), 65_536),
        ([1, 130, 16_600], 65_536), (Set(0..<100), 100),
    ]

    @Test(arguments: cases.indices)
    func `what is printed is read again, and shorter than the bits and a byte`(number: Int) throws {
        let (taken, width) = Self.cases[number]
        let bitmap = Bitmap(taken, width: width)
        #expect(bitmap.places == taken.sorted())
        #expect(bitmap.count == taken.count)
        #expect(bitmap.isEmpty == taken.isEmpty)
        #expect(try Bitmap(bitmap.encoded, width: width) == bitmap)
        #expect(bitmap.encoded.count <= (width + 63) / 64 * 8 + 1)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `operations are those of sets`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let width = 1 + Int.random(in: 0..<700, using: &dice)
        func some() -> Set<Int> {
            let share = Double.random(in: 0...1, using: &dice)
            return Set((0..<width).filter { _ in Double.random(in: 0..<1, using: &dice) < share })
        }
        for _ in 0..<50 {
            var (one, two) = (some(), some())
            var (first, second) = (Bitmap(one, width: width), Bitmap(two, width: width))
            let place = Int.random(in: 0..<width, using: &dice)
            #expect(first.contains(place) == one.contains(place))
            one.insert(place)
            first.insert(place)
            two.remove(place)
            second.remove(place)
            let edges = [0, width, place, Int.random(in: 0...width, using: &dice)].shuffled(using: &dice).prefix(2)
                .sorted()
            let range = edges[0]..<edges[1]
            var (and, or, not, clamped) = (first, first, first, first)
            and.formIntersection(second)
            or.formUnion(second)
            not.subtract(second)
            clamped.clamp(to: range)
            #expect(and.places == one.intersection(two).sorted())
            #expect(or.places == one.union(two).sorted())
            #expect(not.places == one.subtracting(two).sorted())
            #expect(clamped.places == one.filter(range.contains).sorted())
            #expect(try Bitmap(first.encoded, width: width) == first)
        }
    }

    @Test(
        arguments: [
            [], [3], [0, 0x80], [0, 0xff, 0xff, 0x03], [1, 0], [1] + Array(repeating: 0, count: 9),
            [2], [2, 32, 1], [2, 8, 1], [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [2, 0, 255, 255, 255, 255, 255, 255, 255, 255, 1],
        ] as [[UInt8]]
    )
    func `what cannot be a bitmap is not taken for one`(bytes: [UInt8]) throws {
        #expect(throws: StoreError.self) { try Bitmap(bytes, width: 64) }
    }

    @Test func `what earlier versions wrote is read`() throws {
        let bytes: [UInt8] = [0, 5, 0, 0x80, 0x01]
        #expect(try Bitmap(bytes, width: 256).places == [5, 6, 135])
    }

    /// Places that are strewn evenly take what they must, by Shannon's entropy, and a few hundredths more.
    @Test(arguments: [0.001, 0.005, 0.01, 0.05, 0.1])
    func `where few are taken it is about as short as can be`(share: Double) throws {
        var dice = Dice(seed: 7)
        let width = 65_536
        let taken = (0..<width).filter { _ in Double.random(in: 0..<1, using: &dice) < share }
        let bitmap = Bitmap(taken, width: width)
        let p = Double(taken.count) / Double(width)
        let least = -Double(width) * (p * log2(p) + (1 - p) * log2(1 - p)) / 8
        let length = Double(bitmap.encoded.count)
        #expect(length < least * 1.05 + 4, "\(length) and \(least) bytes")
        #expect(try Bitmap(bitmap.encoded, width: width) == bitmap)
    }
}
