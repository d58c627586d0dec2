using NodaTime.Text;

namespace Mobilization.Domain.Benchmarks.Potential;

/// <summary>Freshness of every unit in SQL, given the cutoff days and a closure table.</summary>
internal static class FreshnessSql
{
    private static readonly string AsOf = LocalDatePattern.Iso.Format(RecordSet.AsOf);

    public static string RollUp { get; } =
        $"""
            WITH own AS (
                SELECT r.unit AS unit,
                    SUM(CASE WHEN r.verified >= c.fresh_from THEN 1 ELSE 0 END) AS fresh,
                    SUM(CASE WHEN r.verified < c.fresh_from AND r.verified >= c.due_from THEN 1 ELSE 0 END) AS due,
                    COUNT(*) AS records
                FROM records r JOIN cutoffs c ON c.category = r.category
                WHERE r.collected <= '{AsOf}'
                GROUP BY r.unit
            ),
            totals AS (
                SELECT k.above AS unit, SUM(o.fresh) AS fresh, SUM(o.due) AS due, SUM(o.records) AS records
                FROM own o JOIN closure k ON k.unit = o.unit
                GROUP BY k.above
            )
            SELECT CAST(SUM(fresh + 2 * due + 3 * (records - fresh - due)) AS BIGINT) FROM totals
            """;

    public static string[] Tables(string date) =>
        [
            $"CREATE TABLE records (unit INTEGER, category INTEGER, collected {date}, verified {date})",
            $"CREATE TABLE cutoffs (category INTEGER PRIMARY KEY, fresh_from {date}, due_from {date})",
            "CREATE TABLE closure (above INTEGER, unit INTEGER)",
        ];
}
