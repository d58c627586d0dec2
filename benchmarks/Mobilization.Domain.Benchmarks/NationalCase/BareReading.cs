using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using NodaTime;
using RegionReport.Case;

namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>The same files into the sample's typed rows, their ids in sets, and nothing else: no reference, order or duplicate is looked at.</summary>
/// <remarks>By the sample's own splitter and forms, columns by their places: the fastest there is to read them with.</remarks>
internal static class BareReading
{
    private delegate T RowOf<T>(ref readonly Utf8Csv row);

    /// <returns>How many rows there are.</returns>
    public static int Read(string folder)
    {
        object[] kept =
        [
            Rows(
                folder,
                "divisions.csv",
                static (ref readonly Utf8Csv r) =>
                    new UnitRow(Code(r[0]), Text(r[1]), r[2][0] - '0', r[3].IsEmpty ? default : Code(r[3]), -1),
                static row => row.Code
            ),
            Rows(
                folder,
                "categories.csv",
                static (ref readonly Utf8Csv r) =>
                    new RegionReport.Case.CategoryRow(Text(r[0]), Text(r[1]), Optional(r[2]), -1),
                static row => row.Code
            ),
            Rows(
                folder,
                "potential.csv",
                static (ref readonly Utf8Csv r) =>
                    new PotentialRow(
                        Text(r[0]),
                        Code(r[1]),
                        Text(r[2]),
                        Number(r[3]),
                        Text(r[4]),
                        Text(r[5]),
                        Date(r[6]),
                        OptionalDate(r[7])
                    ),
                static row => row.Id
            ),
            Rows(
                folder,
                "verifications.csv",
                static (ref readonly Utf8Csv r) =>
                    new VerificationRow(
                        Text(r[0]),
                        Optional(r[1]),
                        Date(r[2]),
                        Value(r[3], Form.Match),
                        r[4].IsEmpty ? null : Number(r[4]),
                        Optional(r[5]),
                        Value(r[6], Form.Match),
                        Optional(r[7]),
                        Optional(r[8]),
                        Optional(r[9])
                    ),
                static row => row.Id
            ),
            Rows(
                folder,
                "expectations.csv",
                static (ref readonly Utf8Csv r) => new ExpectationRow(Code(r[0]), Text(r[1]), Date(r[2]), Date(r[3]))
            ),
            Rows(
                folder,
                "baseline.csv",
                static (ref readonly Utf8Csv r) => new BaselineRow(Code(r[0]), Text(r[1]), Text(r[2]), Number(r[3]))
            ),
            Rows(
                folder,
                "officers.csv",
                static (ref readonly Utf8Csv r) =>
                    new OfficerRow(Text(r[0]), Text(r[1]), Value(r[2], Form.Line), Code(r[3]), Optional(r[4])),
                static row => row.Id
            ),
            Rows(
                folder,
                "tasks.csv",
                static (ref readonly Utf8Csv r) =>
                    new TaskRow(Text(r[0]), Optional(r[1]), -1, Code(r[2]), Text(r[3]), Date(r[4]), Date(r[5])),
                static row => row.Id
            ),
            Rows(
                folder,
                "claims.csv",
                static (ref readonly Utf8Csv r) =>
                    new ClaimRow(
                        Text(r[0]),
                        Optional(r[1]),
                        Optional(r[2]),
                        Value(r[3], Form.Moment),
                        r[4].IsEmpty ? null : Value(r[4], Form.Moment)
                    ),
                static row => row.Id
            ),
            Rows(
                folder,
                "stations.csv",
                static (ref readonly Utf8Csv r) =>
                    new StationRow(
                        Text(r[0]),
                        Value(r[1], Form.StationKind),
                        Code(r[2]),
                        Value(r[3], Form.StationMode),
                        List(r[4]),
                        Optional(r[5]),
                        Optional(r[6]),
                        Date(r[7]),
                        OptionalDate(r[8]),
                        List(r[9])
                    ),
                static row => row.Id
            ),
            Rows(
                folder,
                "gridmembers.csv",
                static (ref readonly Utf8Csv r) =>
                    new GridMemberRow(Text(r[0]), Code(r[1]), List(r[2]), Date(r[3]), OptionalDate(r[4])),
                static row => row.Id
            ),
            Rows(
                folder,
                "facilities.csv",
                static (ref readonly Utf8Csv r) =>
                    new FacilityRow(Text(r[0]), Code(r[1]), Text(r[2]), Value(r[3], Form.Period)),
                static row => row.Id
            ),
            Rows(
                folder,
                "patrols.csv",
                static (ref readonly Utf8Csv r) =>
                    new PatrolRow(
                        Text(r[0]),
                        Text(r[1]),
                        Optional(r[2]),
                        Date(r[3]),
                        Value(r[4], Form.PatrolMode),
                        Value(r[5], Form.Count),
                        List(r[6])
                    ),
                static row => row.Id
            ),
            Rows(
                folder,
                "orders.csv",
                static (ref readonly Utf8Csv r) =>
                    new OrderRow(
                        Text(r[0]),
                        Text(r[1]),
                        Text(r[2]),
                        Text(r[3]),
                        Date(r[4]),
                        Date(r[5]),
                        OptionalDate(r[6]),
                        OptionalDate(r[7]),
                        Value(r[8], Form.Count),
                        OptionalDate(r[9])
                    ),
                static row => row.Id
            ),
        ];
        return kept.Sum(rows => ((System.Collections.ICollection)rows).Count);
    }

    private static List<T> Rows<T>(string folder, string name, RowOf<T> read) => Rows<T, int>(folder, name, read, null);

    private static List<T> Rows<T, TKey>(string folder, string name, RowOf<T> read, Func<T, TKey>? idOf)
    {
        var csv = new Utf8Csv(File.ReadAllBytes(Path.Combine(folder, name)));
        var rows = new List<T>();
        HashSet<TKey> ids = [];
        csv.Read(); // the header
        while (csv.Read())
        {
            T row = read(in csv);
            rows.Add(row);
            if (idOf is not null)
            {
                ids.Add(idOf(row));
            }
        }
        return rows;
    }

    private static string Text(ReadOnlySpan<byte> text) => TextTable.Decode(text);

    private static string? Optional(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Text(text);

    private static DivisionCode Code(ReadOnlySpan<byte> text) => DivisionCode.Parse(text, null);

    private static decimal Number(ReadOnlySpan<byte> text) => Value(text, Form.Decimal);

    private static LocalDate Date(ReadOnlySpan<byte> text) => Value(text, Form.Date);

    private static LocalDate? OptionalDate(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Date(text);

    private static T Value<T>(ReadOnlySpan<byte> text, Form<T> form) =>
        form.TryRead(text, out T value) ? value : throw new FormatException(form.Expected);

    private static ImmutableArray<string> List(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? [] : [.. Text(text).Split(';')];
}
