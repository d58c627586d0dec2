using System.Collections;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tests.Leadership;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>What can be walked without an allocation is walked as any other sequence is.</summary>
public sealed class SequenceTests
{
    private static readonly Roster People = Roster.Build(
        Luan.Tree,
        [Luan.Person("a"), Luan.Person("b")],
        [
            Luan.Holds("a", Luan.Jinan, LeadershipLine.Military, "部长"),
            Luan.Holds("b", Luan.Jinan, LeadershipLine.Military, "部长"),
            Luan.Holds("b", Luan.City, LeadershipLine.Military, "部长"),
        ]
    );

    [Fact]
    public void Divisions()
    {
        Division city = Luan.Tree[Luan.City];
        Walks(city.Children, Luan.Tree[Luan.Jinan], Luan.Tree[Luan.Yuan]);
        Walks(Luan.Tree[Luan.Street].Ancestors, Luan.Tree[Luan.Jinan], city, Luan.Tree.Roots.Single());
        Walks(city.DescendantsAt(DivisionLevel.County), Luan.Tree[Luan.Jinan], Luan.Tree[Luan.Yuan]);
        Walks(default(DivisionSequence));
    }

    [Fact]
    public void Appointments()
    {
        Appointment[] held = [.. People.In(Luan.Tree[Luan.Jinan], LeadershipLine.Military, Luan.Day(2025, 1, 1))];
        held.Select(one => one.Officer.Value).Should().BeEquivalentTo("a", "b");
        Walks(People.In(Luan.Tree[Luan.Jinan], LeadershipLine.Military, Luan.Day(2025, 1, 1)), held);
        Walks(People.Of(Luan.Who("b")), [.. People.Of(Luan.Who("b"))]);
        People.Of(Luan.Who("b")).Count().Should().Be(2);
        Walks(People.Of(Luan.Who("nobody")));
        Walks(default(AppointmentSequence));
    }

    [Fact]
    public void Leaders()
    {
        LeadingPosts posts = LeadingPosts.Build(
            new LeadingPostRule(LeadershipLine.Military, DivisionLevel.County, ["部长"])
        );
        LeaderMapping leaders = People.WhoLeads(
            Luan.Tree[Luan.Jinan],
            LeadershipLine.Military,
            posts,
            Luan.Day(2025, 1, 1)
        );
        leaders.Count.Should().Be(2);
        Walks(leaders, [.. leaders]);
    }

    [Fact]
    public void Values_by_date()
    {
        (LocalDate, int) first = (Luan.Day(2024, 1, 1), 1);
        (LocalDate, int) second = (Luan.Day(2025, 1, 1), 2);
        var values = new Effective<int>([second, first]);

        values.Should().Equal(first, second);
        Plain(values).Should().Equal(first, second);
    }

    private static void Walks<T>(IEnumerable<T> sequence, params T[] expected)
    {
        sequence.Should().Equal(expected);
        Plain(sequence).Should().Equal(expected.Cast<object>());
        using IEnumerator<T> walk = sequence.GetEnumerator();
        for (int times = 0; times < 2; times++)
        {
            FluentActions.Invoking(() => walk.Current).Should().Throw<InvalidOperationException>();
            foreach (T one in expected)
            {
                walk.MoveNext().Should().BeTrue();
                walk.Current.Should().Be(one);
                ((IEnumerator)walk).Current.Should().Be(one);
            }
            walk.MoveNext().Should().BeFalse();
            walk.MoveNext().Should().BeFalse("it stays at its end");
            walk.Reset();
        }
    }

    private static IEnumerable<object> Plain(IEnumerable sequence)
    {
        foreach (object one in sequence)
        {
            yield return one;
        }
    }
}
