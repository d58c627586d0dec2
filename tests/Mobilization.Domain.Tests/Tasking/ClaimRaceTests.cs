using System.Globalization;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>
/// Eight claimants on threads of their own over a store that compares and swaps on the version; <c>CLAIM_RACES</c> asks for more
/// tasks than the 50,000 of a normal run.
/// </summary>
public sealed class ClaimRaceTests
{
    private static readonly int Tasks = int.Parse(
        Environment.GetEnvironmentVariable("CLAIM_RACES") ?? "50000",
        CultureInfo.InvariantCulture
    );

    private static readonly string[] Claimants = ["g", "m", "g2", "m2", "both", "left", "g", "both"];

    [Fact]
    public void Of_eight_claimants_one_holds_each_line_and_every_loser_is_told_why()
    {
        MobilizationTask task = Task();
        var store = new Store(task.OpenClaim(), Tasks);
        int[] won = new int[Claimants.Length];
        int[] refused = new int[Claimants.Length];
        using var gate = new Barrier(Claimants.Length);
        Thread[] threads =
        [
            .. Claimants.Select(
                (who, number) => new Thread(() => (won[number], refused[number]) = Race(who, number, store, gate))
            ),
        ];

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        won.Sum().Should().Be(2 * Tasks, "each line of each task has one holder");
        (won.Sum() + refused.Sum()).Should().Be(Claimants.Length * Tasks, "no answer is lost");
        for (int i = 0; i < Tasks; i++)
        {
            DualClaim claim = store.Read(i);
            bool isWhole =
                claim is { Step: ClaimStep.Dual, Version: 2, Government: { } g, Military: { } m }
                && g.Act.By != m.Act.By
                && task.OpenClaim().Replay(store.Events(i)) == claim;
            isWhole.Should().BeTrue();
        }
    }

    private static (int Won, int Refused) Race(string who, int number, Store store, Barrier gate)
    {
        LeadershipLine line = number % 2 == 0 ? LeadershipLine.Government : LeadershipLine.Military;
        Act act = By(who);
        (int won, int refused) = (0, 0);
        gate.SignalAndWait();
        for (int i = 0; i < store.Count; i++)
        {
            while (true)
            {
                DualClaim seen = store.Read(i);
                var decision = seen.Claim(line, act, People);
                if (!decision.IsAccepted)
                {
                    bool isTold = decision.Refusals.Any(why =>
                        (why.Rule == TaskingRules.LineTaken && why["holder"] == seen[line]!.Act.By.Value)
                        || why.Rule == TaskingRules.SamePerson
                    );
                    refused += isTold ? 1 : 0;
                    break;
                }
                if (store.TrySwap(i, seen, decision.State, decision.Event))
                {
                    won++;
                    break;
                }
            }
        }
        return (won, refused);
    }

    /// <summary>What a store has to do: put the next state in place of the one that was read, or say that another was faster.</summary>
    private sealed class Store
    {
        private readonly DualClaim[] _states;
        private readonly ClaimEvent?[] _events;

        public Store(DualClaim start, int count)
        {
            _states = new DualClaim[count];
            Array.Fill(_states, start);
            _events = new ClaimEvent?[2 * count];
        }

        public int Count => _states.Length;

        public DualClaim Read(int place) => Volatile.Read(ref _states[place]);

        public IEnumerable<ClaimEvent> Events(int place) => _events.AsSpan(2 * place, 2).ToArray().OfType<ClaimEvent>();

        public bool TrySwap(int place, DualClaim seen, DualClaim next, ClaimEvent happened)
        {
            if (!ReferenceEquals(Interlocked.CompareExchange(ref _states[place], next, seen), seen))
            {
                return false;
            }
            _events[2 * place + next.Version - 1] = happened;
            return true;
        }
    }
}
