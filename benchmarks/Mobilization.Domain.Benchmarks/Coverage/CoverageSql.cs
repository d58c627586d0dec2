using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Benchmarks.Coverage;

/// <summary>The same in SQL over in-memory tables: whole numbers for days, places and texts, and the closure of the tree ready made.</summary>
public sealed class CoverageSql : IDisposable
{
    private const string Query = """
        with state as (
          select s.unit, s.tier, max(case
            when (s.items & t.items) = t.items
              and (s.mode = 1 or (s.mode = 2 and s.partner = 1) or (s.mode = 3 and s.host = 1))
              and p.unit is not null then 3 else 2 end) as state
          from stations s
          join tiers t on t.tier = s.tier
          left join posts p on p.officer = s.head and p.unit = s.unit and p.post = t.post
            and p.fromday <= @on and @on < p.today
          where s.fromday <= @on and @on < s.today
          group by s.unit, s.tier),
        served as (select distinct unit from members where fromday <= @on and @on < today and duties <> 0),
        verdict as (
          select u.id, t.tier, coalesce(s.state, 1) as state
          from units u join tiers t on t.level = u.level left join state s on s.unit = u.id and s.tier = t.tier
          where u.exempt = 0
          union all
          select u.id, 3, case when m.unit is null then 1 else 3 end
          from units u left join served m on m.unit = u.id
          where u.exempt = 0 and u.level = 6),
        totals as (
          select c.above, v.tier, count(*) as applicable,
            sum(case when v.state = 3 then 1 else 0 end) as covered,
            sum(case when v.state = 2 then 1 else 0 end) as partial
          from verdict v join closure c on c.id = v.id
          group by c.above, v.tier),
        broken as (
          select distinct c.id
          from closure c join verdict v on v.id = c.above
          where c.above <> c.id and c.level = 6 and v.tier <> 3 and v.state < 3),
        connected as (
          select c.above, count(*) as grids
          from verdict v join closure c on c.id = v.id
          where v.tier = 3 and v.state = 3 and v.id not in (select id from broken)
          group by c.above)
        select (select sum(tier * (applicable + 3 * covered + 7 * partial)) from totals)
          + coalesce((select sum(11 * grids) from connected), 0)
        """;

    private readonly DbConnection _connection;
    private readonly DbCommand _judge;

    private CoverageSql(
        DbConnection connection,
        Action<string, int, Func<int, object[]>> fill,
        CoverageNation nation,
        string on
    )
    {
        _connection = connection;
        AdministrativeTree tree = nation.Tree;
        var exempt = nation.Exempt.Select(code => tree[code]).ToList();
        bool[] isExempt = new bool[tree.Count];
        foreach (Division unit in exempt)
        {
            isExempt.AsSpan(unit.Ordinal..unit.SubtreeEnd).Fill(true);
        }
        Run("create table units(id integer primary key, level integer, exempt integer)");
        Run("create table closure(above integer, id integer, level integer)");
        Run("create table tiers(tier integer, level integer, post integer, items integer)");
        Run(
            "create table stations(unit integer, tier integer, fromday integer, today integer, mode integer, partner integer, host integer, head integer, items integer)"
        );
        Run("create table posts(officer integer, unit integer, post integer, fromday integer, today integer)");
        Run("create table members(unit integer, fromday integer, today integer, duties integer)");
        Run("insert into tiers values (1, 4, 0, 7), (2, 5, 1, 56)");
        fill("units", tree.Count, i => [i, (int)tree.At(i).Level, isExempt[i] ? 1 : 0]);
        (int Above, int Id)[] closure =
        [
            .. tree.Divisions.SelectMany(unit =>
                unit.Ancestors.Prepend(unit).Select(above => (above.Ordinal, unit.Ordinal))
            ),
        ];
        fill("closure", closure.Length, i => [closure[i].Above, closure[i].Id, (int)tree.At(closure[i].Id).Level]);
        fill(
            "stations",
            nation.Units.Length,
            i =>
                [
                    nation.Units[i],
                    (int)nation.Tiers[i],
                    From(nation.During[i]),
                    To(nation.During[i]),
                    (int)nation.Modes[i],
                    nation.HasPartner[i] ? 1 : 0,
                    nation.HasHost[i] ? 1 : 0,
                    nation.Heads[i],
                    (int)nation.ItemBits[i],
                ]
        );
        fill(
            "posts",
            nation.PostUnits.Length,
            i => [i, nation.PostUnits[i], nation.PostOf[i], From(nation.PostDays[i]), To(nation.PostDays[i])]
        );
        fill(
            "members",
            nation.MemberUnits.Length,
            i =>
                [
                    nation.MemberUnits[i],
                    From(nation.MemberDays[i]),
                    To(nation.MemberDays[i]),
                    (int)nation.MemberDuties[i],
                ]
        );
        if (connection is SqliteConnection)
        {
            Run("create index closure_id on closure(id)");
            Run("create index posts_officer on posts(officer, unit, post)");
            Run("analyze");
        }
        _judge = connection.CreateCommand();
        _judge.CommandText = Query.Replace("@on", on, StringComparison.Ordinal);
    }

    public static CoverageSql DuckDb(CoverageNation nation)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return new(connection, Fill, nation, Number(CoverageNation.AsOf).ToString());

        void Fill(string table, int count, Func<int, object[]> row)
        {
            using DuckDBAppender appender = connection.CreateAppender(table);
            for (int i = 0; i < count; i++)
            {
                IDuckDBAppenderRow into = appender.CreateRow();
                foreach (object value in row(i))
                {
                    into.AppendValue((int)value);
                }
                into.EndRow();
            }
        }
    }

    public static CoverageSql Sqlite(CoverageNation nation)
    {
        var connection = new SqliteConnection("DataSource=:memory:");
        connection.Open();
        return new(connection, Fill, nation, Number(CoverageNation.AsOf).ToString());

        void Fill(string table, int count, Func<int, object[]> row)
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            using SqliteCommand insert = connection.CreateCommand();
            for (int i = 0; i < count; i++)
            {
                object[] values = row(i);
                if (i == 0)
                {
                    insert.CommandText =
                        $"insert into {table} values ({string.Join(',', values.Select((_, at) => $"@{at}"))})";
                    for (int at = 0; at < values.Length; at++)
                    {
                        insert.Parameters.AddWithValue($"@{at}", values[at]);
                    }
                    insert.Prepare();
                }
                for (int at = 0; at < values.Length; at++)
                {
                    insert.Parameters[at].Value = values[at];
                }
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
    }

    public long Judge() => Convert.ToInt64(_judge.ExecuteScalar()!.ToString());

    public void Dispose()
    {
        _judge.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using DbCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int From(DateRange days) => Number(days.From);

    private static int To(DateRange days) => days.To is { } to ? Number(to) : int.MaxValue;

    private static int Number(LocalDate date) => (date.Year * 100 + date.Month) * 100 + date.Day;
}
