using Mobilization.Domain.Patrols;
using Mobilization.Domain.Tests.Coverage;

namespace Mobilization.Domain.Tests.Patrols;

/// <summary>A shelter with a tour, a siren, and what is said of them.</summary>
internal static class PatrolWorld
{
    public static readonly LocalDate On = Jiaxing.On;

    public static Facility Shelter { get; } =
        new(
            new("F1"),
            Jiaxing.Village,
            "人防工程",
            CalendarPeriod.OfMonths(1),
            "宏达物业公司",
            ["入口", "配电室", "出口"]
        );

    public static Facility Siren { get; } = new(new("F2"), Jiaxing.Township, "防空警报器", CalendarPeriod.OfDays(15));

    public static Facility[] Facilities { get; } = [Shelter, Siren];

    public static PatrolPolicy Policy { get; } =
        PatrolPolicy.Build(
            new PatrolPolicyVersion(
                new(2024, 1, 1),
                [new("人防工程", "人防设施巡查"), new("防空警报器", "警报器巡查")],
                ["锈蚀", "密封垫缺失"],
                [7, 30]
            )
        );

    public static MediaReference Photo(string hash, LocalDate on) => new(MediaKind.Photo, hash, Noon(on));

    public static Instant Noon(LocalDate on) => on.At(new(12, 0)).InUtc().ToInstant();

    public static PatrolFeedbackForm Rusted(LocalDate on) =>
        new([new("锈蚀", "防护门", "铰链锈蚀")], [Photo("sha256:01", on)]);

    public static Patrol Manual(string id, LocalDate on, PatrolFeedbackForm? form = null, Facility? facility = null) =>
        new(new(id), (facility ?? Shelter).Id, on, PatrolMode.Manual, form: form);

    public static Patrol Tour(params (string Checkpoint, int Minute)[] stamps)
    {
        Instant start = Noon(On);
        return new(
            new("X1"),
            Shelter.Id,
            On,
            PatrolMode.ElectronicTour,
            stamps:
            [
                .. stamps.Select(stamp => new CheckpointStamp(
                    stamp.Checkpoint,
                    start + Duration.FromMinutes(stamp.Minute)
                )),
            ],
            recordedAt: start + Duration.FromMinutes(60)
        );
    }

    public static PatrolReview Judge(params Patrol[] patrols) => Policy.On(On).Judge(Jiaxing.Tree, Facilities, patrols);
}
