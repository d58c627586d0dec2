using DuckDB.NET.Data;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>Freshness, quantities and coverage of every unit in DuckDB from the same files, with both threads.</summary>
/// <remarks>Its best case: nothing is checked, columns not asked for are not read, and the earliest fresh day of each category is given.</remarks>
internal static class NationalSql
{
    private static readonly string[] Statements =
    [
        """
            create table units as select row_number() over () - 1 as id, code, level, parentCode as parent
            from read_csv('{0}divisions.csv', header = true, columns = {{'code': 'BIGINT', 'name': 'VARCHAR', 'level': 'TINYINT', 'parentCode': 'BIGINT'}})
            """,
        """
            create table closure as
            with recursive up as (
              select id, id as above, parent from units
              union all
              select up.id, u.id, u.parent from up join units u on u.code = up.parent)
            select id, above from up
            """,
        """
            create table kinds as
            with recursive c as (select code, parentCode as parent
              from read_csv('{0}categories.csv', header = true, all_varchar = true)),
            up as (
              select code, code as above, parent from c
              union all
              select up.code, c.code, c.parent from up join c on c.code = up.parent)
            select code, above from up
            """,
        """
            create table records as select p.id, u.id as unit, category, quantity, measure, collected, verified
            from read_csv('{0}potential.csv', header = true, columns = {{'id': 'VARCHAR', 'unit': 'BIGINT', 'category': 'VARCHAR',
              'quantity': 'DECIMAL(21,6)', 'measure': 'VARCHAR', 'source': 'VARCHAR', 'collected': 'DATE', 'verified': 'DATE'}}) p
            join units u on u.code = p.unit
            where collected <= date '{1}'
            """,
        """
            create table freshness as
            with visits as (
              select record, max(date) as visited
              from read_csv('{0}verifications.csv', header = true, columns = {{'id': 'VARCHAR', 'record': 'VARCHAR', 'date': 'DATE',
                'addressMatches': 'VARCHAR', 'observedQuantity': 'DECIMAL(21,6)', 'observedMeasure': 'VARCHAR', 'categoryMatches': 'VARCHAR',
                'naReason': 'VARCHAR', 'militaryVerifier': 'VARCHAR', 'governmentVerifier': 'VARCHAR'}})
              where date <= date '{1}' and militaryVerifier <> governmentVerifier
                and (naReason is not null or (addressMatches in ('true', 'false') and observedQuantity is not null and categoryMatches in ('true', 'false')))
              group by record),
            own as (
              select r.unit,
                sum(case when greatest(r.verified, v.visited) >= c.fresh then 1 else 0 end) as fresh,
                sum(case when greatest(r.verified, v.visited) >= c.due then 1 else 0 end) as known,
                count(*) as records
              from records r join cutoffs c on c.category = r.category left join visits v on v.record = r.id
              where r.verified is null or r.verified <= date '{1}'
              group by r.unit)
            select k.above as unit, sum(fresh) as fresh, sum(known - fresh) as due, sum(records - known) as stale
            from own join closure k on k.id = own.unit group by k.above
            """,
        """
            create table quantities as
            with own as (select unit, category, measure, sum(quantity) as quantity from records group by unit, category, measure),
            higher as (select o.unit, c.above as category, measure, sum(quantity) as quantity
              from own o join kinds c on c.code = o.category group by o.unit, c.above, measure)
            select k.above as unit, category, measure, sum(quantity) as quantity
            from higher h join closure k on k.id = h.unit group by k.above, category, measure
            """,
        """
            create table coverage as
            with tiers as (select * from (values
              ('workstation', 4, '武装部部长', {2}), ('liaison', 5, '党组织书记', {3})) t(kind, level, post, items)),
            state as (
              select u.id as unit, s.kind, max(case
                when list_has_all(string_split(s.items, ';'), t.items) and o.id is not null
                  and (s.mode = 'standalone' or (s.mode = 'joint' and s.partners is not null) or (s.mode = 'nested' and s.host is not null))
                then 3 else 2 end) as state
              from read_csv('{0}stations.csv', header = true, columns = {{'id': 'VARCHAR', 'kind': 'VARCHAR', 'unit': 'BIGINT', 'mode': 'VARCHAR',
                'partners': 'VARCHAR', 'host': 'VARCHAR', 'head': 'VARCHAR', 'established': 'DATE', 'closed': 'DATE', 'items': 'VARCHAR'}}) s
              join tiers t on t.kind = s.kind
              join units u on u.code = s.unit
              left join read_csv('{0}officers.csv', header = true, columns = {{'id': 'VARCHAR', 'name': 'VARCHAR', 'line': 'VARCHAR',
                'unit': 'BIGINT', 'post': 'VARCHAR'}}) o on o.id = s.head and o.unit = s.unit and o.post = t.post
              where established <= date '{1}' and (closed is null or date '{1}' < closed)
              group by u.id, s.kind)
            select k.above as unit, t.kind, count(*) as applicable,
              sum(case when s.state = 3 then 1 else 0 end) as covered,
              sum(case when s.state = 2 then 1 else 0 end) as partial
            from units u join tiers t on t.level = u.level
            left join state s on s.unit = u.id and s.kind = t.kind
            join closure k on k.id = u.id
            group by k.above, t.kind
            """,
    ];

    private const string Figures = """
        with shown as (select id, code from units where level <= 2)
        select code || ' freshness.fresh', fresh from freshness f join shown s on s.id = f.unit
        union all select code || ' freshness.due', due from freshness f join shown s on s.id = f.unit
        union all select code || ' freshness.stale', stale from freshness f join shown s on s.id = f.unit
        union all select code || ' quantity/' || category || '/' || measure, quantity from quantities q join shown s on s.id = q.unit
        union all select code || ' coverage.' || kind, covered from coverage c join shown s on s.id = c.unit
        union all select code || ' coverage.' || kind || '.of', applicable from coverage c join shown s on s.id = c.unit
        union all select code || ' coverage.' || kind || '.partial', partial from coverage c join shown s on s.id = c.unit
        """;

    public static void Judge(string folder, CaseFigures figures)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run("create table cutoffs (category varchar, fresh date, due date)");
        Run($"insert into cutoffs values {string.Join(',', Cutoffs())}");
        foreach (string statement in Statements)
        {
            Run(
                string.Format(
                    null,
                    statement,
                    folder + Path.DirectorySeparatorChar,
                    CasePolicies.AsOf,
                    List(CasePolicies.WorkstationItems),
                    List(CasePolicies.LiaisonItems)
                )
            );
        }
        using DuckDBCommand ask = connection.CreateCommand();
        ask.CommandText = Figures;
        using DuckDBDataReader rows = ask.ExecuteReader();
        while (rows.Read())
        {
            figures.Add(rows.GetString(0), decimal.Parse(rows.GetValue(1).ToString()!, null));
        }

        void Run(string sql)
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The earliest fresh and due day of each category that has a rule and is not exempt.</summary>
    private static IEnumerable<string> Cutoffs()
    {
        LocalDate asOf = LocalDatePattern.Iso.Parse(CasePolicies.AsOf).Value;
        foreach (CasePolicies.Kind kind in CasePolicies.Kinds)
        {
            AgeLimit? limit = CasePolicies.LimitOf(kind.Code);
            if (limit is { } known)
            {
                var cutoff = known.On(asOf);
                yield return $"('{kind.Code}', '{LocalDatePattern.Iso.Format(cutoff.FreshFrom)}', '{LocalDatePattern.Iso.Format(cutoff.DueFrom)}')";
            }
        }
    }

    private static string List(string[] texts) => $"[{string.Join(',', texts.Select(text => $"'{text}'"))}]";
}
