namespace Mobilization.Domain.Tests.Conventions
{
    /// <summary>A room uses only rooms on floors below its own; rooms on one floor do not use each other.</summary>
    public class FloorTests
    {
        private static readonly string[][] Floors =
        [
            [""],
            ["Hierarchy"],
            ["History"],
            ["Leadership"],
            ["Coverage", "Tasking", "Potential", "Transition", "Training"],
            ["Patrols", "Requirements"],
            ["Assessment"],
            ["Serialization"],
        ];

        private static IEnumerable<(string User, string Used, string Where)> Uses(string path, string root)
        {
            foreach ((string user, string used, string where) in AssemblyUses.Of(path))
            {
                if (Room(user) is { } from && Room(used) is { } to && from != to)
                {
                    yield return (from, to, where);
                }
            }

            string? Room(string name) =>
                name == root ? ""
                : name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..]
                : null;
        }

        private static int Floor(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));

        private static string[] Breaches(string path, string root) =>
            [
                .. Uses(path, root)
                    .Where(use => Floor(use.User) < 0 || Floor(use.Used) < 0 || Floor(use.Used) >= Floor(use.User))
                    .Select(use => $"{use.Where} uses {use.Used}")
                    .Order(),
            ];

        [Fact]
        public void Every_room_uses_rooms_below_it_alone() =>
            Breaches(typeof(Finding).Assembly.Location, "Mobilization.Domain").Should().BeEmpty();

        [Fact]
        public void The_uses_that_are_there_are_seen() =>
            Uses(typeof(Finding).Assembly.Location, "Mobilization.Domain")
                .Select(use => (use.User, use.Used))
                .Should()
                .Contain([("Hierarchy", ""), ("Leadership", "Hierarchy"), ("Serialization", "Hierarchy")]);

        [Fact]
        public void A_use_inside_a_method_body_alone_is_a_breach() =>
            Breaches(typeof(FloorTests).Assembly.Location, "Mobilization.Domain.Tests.Conventions.House")
                .Should()
                .Equal("Mobilization.Domain.Tests.Conventions.House.Hierarchy.Cellar uses Coverage");
    }
}

namespace Mobilization.Domain.Tests.Conventions.House.Hierarchy
{
    internal static class Cellar
    {
        public static object Climb() => Coverage.Attic.Height.ToString();
    }
}

namespace Mobilization.Domain.Tests.Conventions.House.Coverage
{
    internal static class Attic
    {
        public static readonly int Height = Environment.ProcessorCount;
    }
}
