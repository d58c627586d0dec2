using System.Collections.Immutable;

namespace Mobilization.Domain.Tests.Root;

public class ActTests
{
    private static readonly Id<Officer> Tang = new("P1");
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public void The_zone_decides_the_day_of_the_record()
    {
        Instant evening = Instant.FromUtc(2025, 1, 20, 16, 0);

        Act.Of(Tang, evening, Shanghai).On.Should().Be(new LocalDate(2025, 1, 21));
        Act.Of(Tang, evening, DateTimeZone.Utc).On.Should().Be(new LocalDate(2025, 1, 20));
        Act.Of(Tang, evening, Shanghai).IsEnteredLate.Should().BeFalse();
        Act late = Act.Of(Tang, evening, Shanghai, on: new LocalDate(2025, 1, 20));
        late.IsEnteredLate.Should().BeTrue();
        late.Recorded.Should().Be(new LocalDate(2025, 1, 21));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(0)]
    [InlineData(-12)]
    public void At_the_ends_of_the_calendar_the_nearest_date_counts(int hours)
    {
        DateTimeZone zone = DateTimeZone.ForOffset(Offset.FromHours(hours));

        Act.Of(Tang, Instant.MaxValue, zone).On.Should().Be(new LocalDate(9999, 12, 31));
        Act.Of(Tang, Instant.MinValue, zone).On.Should().Be(new LocalDate(1, 1, 1));
        Act.Of(Tang, Instant.FromUtc(1, 1, 1, 0, 0), zone).On.Should().Be(new LocalDate(1, 1, 1));
        Act.Of(Tang, Instant.FromUtc(1, 1, 2, 11, 0), zone)
            .On.Should()
            .Be(
                new LocalDate(
                    1,
                    1,
                    hours == -12 ? 1
                        : hours == 14 ? 3
                        : 2
                )
            );
    }

    [Fact]
    public void An_act_names_somebody_and_sees_no_negative_version()
    {
        FluentActions
            .Invoking(() => Act.Of(default, default, Shanghai))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("by");
        FluentActions
            .Invoking(() => Act.Of(Tang, default, Shanghai, expecting: -1))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("expecting");
        FluentActions
            .Invoking(() => Act.Of(Tang, default, Shanghai, inNameOf: ""))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("inNameOf");
        FluentActions
            .Invoking(() => Act.Of(Tang, default, null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("zone");
    }

    [Fact]
    public void It_reads_as_who_when_and_in_whose_name() =>
        Act.Of(Tang, Instant.FromUtc(2025, 1, 20, 16, 0), Shanghai, inNameOf: "联合办公室")
            .ToString()
            .Should()
            .Be("P1 at 2025-01-20T16:00:00Z on 2025-01-21 in the name of 联合办公室");
}

public class LifecycleTests
{
    private sealed record Counted(int By, Act Act, int Version) : IEvent;

    private sealed class Counter(int value, int version) : ILifecycle<Counter, Counted>
    {
        public int Value => value;

        public int Version => version;

        public Counter Apply(Counted happened) => new(value + happened.By, happened.Version);
    }

    private static Act At(int hour) => Act.Of(new("P1"), Instant.FromUtc(2025, 1, 1, hour, 0), DateTimeZone.Utc);

    private static readonly Counted[] Events =
    [
        new(1, At(8), 1),
        new(10, At(9), 2),
        new(100, At(9), 3),
        new(1000, At(10), 4),
    ];

    [Theory]
    [InlineData(7, 0, 0)]
    [InlineData(8, 1, 1)]
    [InlineData(9, 111, 3)]
    [InlineData(11, 1111, 4)]
    public void Replay_goes_up_to_the_moment_itself(int hour, int value, int version)
    {
        Counter counter = new Counter(0, 0).Replay(Events, until: Instant.FromUtc(2025, 1, 1, hour, 0));

        (counter.Value, counter.Version).Should().Be((value, version));
    }

    [Fact]
    public void Replay_needs_a_start_and_events()
    {
        FluentActions
            .Invoking(() => ((Counter)null!).Replay(Events))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("start");
        FluentActions
            .Invoking(() => new Counter(0, 0).Replay<Counter, Counted>(null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("events");
        FluentActions
            .Invoking(() => new Counter(0, 0).Replay([Events[0], null!]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("events");
        new Counter(5, 0).Replay<Counter, Counted>([]).Value.Should().Be(5);
    }

    [Fact]
    public void Replay_goes_on_from_any_state_and_refuses_gaps_and_repeats()
    {
        new Counter(0, 0).Replay(Events).Value.Should().Be(1111);
        new Counter(11, 2).Replay(Events.Skip(2)).Value.Should().Be(1111);
        FluentActions
            .Invoking(() => new Counter(0, 0).Replay(Events.Skip(1)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("events")
            .WithMessage("*version 2*version 1*");
        FluentActions.Invoking(() => new Counter(1, 1).Replay(Events)).Should().Throw<ArgumentException>();
        FluentActions
            .Invoking(() => new Counter(0, 0).Replay([Events[0], Events[0]]))
            .Should()
            .Throw<ArgumentException>();
    }

    [Fact]
    public void A_decision_is_an_event_or_reasons_and_its_state_is_always_there()
    {
        var counter = new Counter(0, 0);
        var next = new Counter(1, 1);
        var yes = new Decision<Counter, Counted>(next, Events[0]);
        var no = new Decision<Counter, Counted>(counter, [new Finding("counter.full")]);

        yes.IsAccepted.Should().BeTrue();
        (yes.State, yes.Event).Should().Be((next, Events[0]));
        yes.Refusals.Should().BeEmpty();
        no.IsAccepted.Should().BeFalse();
        no.State.Should().BeSameAs(counter);
        no.Event.Should().BeNull();
        no.Refusals.Should().Equal(new Finding("counter.full"));
        no.ToString().Should().Be("refused: counter.full");
        default(Decision<Counter, Counted>).Invoking(it => it.State).Should().Throw<InvalidOperationException>();
        default(Decision<Counter, Counted>).Refusals.Should().BeEmpty();
        FluentActions
            .Invoking(() => new Decision<Counter, Counted>(counter, ImmutableArray<Finding>.Empty))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("refusals");
    }
}
