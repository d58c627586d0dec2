using BenchmarkDotNet.Attributes;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Benchmarks;

/// <summary>«Who leads here on this day?» and «does this officer hold that post here?», a thousand times each, of a national roster.</summary>
/// <remarks>100,000 appointments a line, spread over all units down to the townships: a dozen years of successive heads and deputies.</remarks>
public class LeadershipBenchmarks
{
    private const int AppointmentsALine = 100_000;
    private static readonly string[] Heads = ["部长", "主任"];
    private readonly Roster _roster;
    private readonly LeadingPosts _posts;
    private readonly Dictionary<(DivisionCode, LeadershipLine), List<Appointment>> _byUnit;
    private readonly Dictionary<Id<Officer>, List<Appointment>> _byOfficer;
    private readonly (Division Unit, LeadershipLine Line, LocalDate On, Id<Officer> Officer)[] _questions;

    public LeadershipBenchmarks()
    {
        AdministrativeTree tree = Nation.Instance.Tree();
        Division[] units = [.. tree.Divisions.Where(unit => unit.Level <= DivisionLevel.Township)];
        LeadershipLine[] lines = Enum.GetValues<LeadershipLine>();
        var random = new Random(4);
        var start = new LocalDate(2014, 1, 1);
        var rows = new List<Appointment>();
        foreach (LeadershipLine line in lines)
        {
            for (int i = 0; i < AppointmentsALine; i++)
            {
                LocalDate from = start.PlusDays(random.Next(4_000));
                rows.Add(
                    new(
                        new($"P{random.Next(150_000)}"),
                        units[i % units.Length].Code,
                        line,
                        random.Next(3) switch
                        {
                            0 => "副职",
                            _ => Heads[(int)line - 1],
                        },
                        new(from, random.Next(4) == 0 ? null : from.PlusDays(200 + random.Next(1_500)))
                    )
                );
            }
        }
        Appointment[] all = [.. rows.Distinct()];
        _roster = Roster.Build(tree, all.Select(row => row.Officer).Distinct().Select(id => new Officer(id, "x")), all);
        _posts = LeadingPosts.Build(
            from line in lines
            from level in Enum.GetValues<DivisionLevel>()
            select new LeadingPostRule(line, level, [.. Heads])
        );
        _byUnit = all.GroupBy(row => (row.Unit, row.Line)).ToDictionary(group => group.Key, group => group.ToList());
        _byOfficer = all.GroupBy(row => row.Officer).ToDictionary(group => group.Key, group => group.ToList());
        _questions =
        [
            .. Enumerable
                .Range(0, 1_000)
                .Select(_ => all[random.Next(all.Length)])
                .Select(row => (tree[row.Unit], row.Line, start.PlusDays(random.Next(4_500)), row.Officer)),
        ];
        if (WhoLeads() != WhoLeadsLinq() || Holds() != HoldsLinq() || WhoLeads() == 0 || Holds() == 0)
        {
            throw new InvalidOperationException("The answers differ.");
        }
    }

    [Benchmark]
    public int WhoLeads()
    {
        int found = 0;
        foreach ((Division unit, LeadershipLine line, LocalDate on, _) in _questions)
        {
            foreach (Appointment leader in _roster.WhoLeads(unit, line, _posts, on))
            {
                found += leader.Officer.Value.Length;
            }
        }
        return found;
    }

    [Benchmark]
    [Goal(nameof(WhoLeads), 1)]
    public int WhoLeadsLinq()
    {
        int found = 0;
        foreach ((Division unit, LeadershipLine line, LocalDate on, _) in _questions)
        {
            if (_byUnit.TryGetValue((unit.Code, line), out List<Appointment>? held))
            {
                found += held.Where(row => row.During.Contains(on) && Heads.Contains(row.Post))
                    .OrderBy(row => row.During.From)
                    .Sum(row => row.Officer.Value.Length);
            }
        }
        return found;
    }

    [Benchmark]
    public int Holds()
    {
        int found = 0;
        foreach ((Division unit, _, LocalDate on, Id<Officer> officer) in _questions)
        {
            found += _roster.Holds(officer, unit, Heads, on) ? 1 : 0;
        }
        return found;
    }

    [Benchmark]
    [Goal(nameof(Holds), 1)]
    public int HoldsLinq()
    {
        int found = 0;
        foreach ((Division unit, _, LocalDate on, Id<Officer> officer) in _questions)
        {
            found +=
                _byOfficer.TryGetValue(officer, out List<Appointment>? held)
                && held.Any(row => row.Unit == unit.Code && Heads.Contains(row.Post) && row.During.Contains(on))
                    ? 1
                    : 0;
        }
        return found;
    }
}
