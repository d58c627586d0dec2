using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mobilization.Domain.Tests.Repository;

/// <summary>One rule of the library as its documentation states it.</summary>
internal sealed record DocumentedRule(
    Type Class,
    string Constant,
    string Id,
    string Meaning,
    string Facts,
    string Source
)
{
    /// <summary>The room: the last part of the namespace, <c>(root)</c> for the library's own.</summary>
    public string Room => RulesDocument.RoomOf(Class);

    /// <summary>The numbers of the invariants that the rule holds.</summary>
    public IEnumerable<int> Invariants =>
        Source.Contains("invariant", StringComparison.Ordinal)
            ? Regex.Matches(Source, @"\d+").Select(number => int.Parse(number.Value))
            : [];
}

/// <summary><c>docs/rules.md</c>, made from the rules' constants and their documentation.</summary>
internal static partial class RulesDocument
{
    public const string Path = "docs/rules.md";

    /// <summary>Rooms from the ground up, as the document lists them.</summary>
    private static readonly string[] Rooms =
    [
        "(root)",
        "Hierarchy",
        "History",
        "Leadership",
        "Coverage",
        "Tasking",
        "Potential",
        "Transition",
        "Training",
        "Patrols",
        "Requirements",
        "Assessment",
        "Serialization",
    ];

    private static readonly Dictionary<string, XElement> Documentation = XDocument
        .Load(System.IO.Path.ChangeExtension(typeof(Finding).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>Every rule, by room from the ground up, then in the order of its constants.</summary>
    public static IReadOnlyList<DocumentedRule> Rules { get; } =
    [
        .. from type in typeof(Finding).Assembly.GetExportedTypes()
        where type.Name.EndsWith("Rules", StringComparison.Ordinal) && type.IsAbstract && type.IsSealed
        orderby Array.IndexOf(Rooms, RoomOf(type))
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral && field.FieldType == typeof(string)
        select Read(type, field),
    ];

    public static string RoomOf(Type type)
    {
        string room =
            type.Namespace == "Mobilization.Domain" ? "(root)" : type.Namespace!["Mobilization.Domain.".Length..];
        Rooms.Should().Contain(room, "the document knows where the room stands");
        return room;
    }

    public static string Text()
    {
        var text = new StringBuilder(Head);
        foreach (IGrouping<Type, DocumentedRule> room in Rules.GroupBy(rule => rule.Class))
        {
            XElement about = Documentation[$"T:{room.Key.FullName}"];
            text.Append($"\n## {RoomOf(room.Key)}\n\n`{room.Key.Name}`: {Plain(about.Element("summary")!)}");
            text.Append(about.Element("remarks") is { } remarks ? $" {Plain(remarks)}\n" : "\n");
            text.Append("\n| Rule | Meaning | Facts, in order | Source |\n|---|---|---|---|\n");
            foreach (DocumentedRule rule in room)
            {
                text.Append(
                    $"| <a id=\"{rule.Id}\"></a>`{rule.Id}` | {rule.Meaning} | {rule.Facts} | {rule.Source} |\n"
                );
            }
        }
        text.Append(InvariantsHead);
        for (int number = 1; number <= Invariants.Texts.Length; number++)
        {
            IEnumerable<string> held = Rules
                .Where(rule => rule.Invariants.Contains(number))
                .Select(rule => $"[`{rule.Id}`](#{rule.Id})");
            text.Append($"| {number} | {Invariants.Texts[number - 1]} | {string.Join(", ", held)} |\n");
        }
        return text.ToString();
    }

    private static DocumentedRule Read(Type type, FieldInfo field)
    {
        string id = (string)field.GetRawConstantValue()!;
        string summary = Plain(Documentation[$"F:{type.FullName}.{field.Name}"].Element("summary")!);
        Match parts = Form().Match(summary);
        parts.Success.Should().BeTrue("{0} is documented as «meaning. Facts: …. Source: ….»: {1}", id, summary);
        return new(
            type,
            field.Name,
            id,
            parts.Groups["meaning"].Value,
            parts.Groups["facts"].Value,
            parts.Groups["source"].Value
        );
    }

    /// <summary>Documentation as Markdown in one line, without what a table's cell can't hold.</summary>
    private static string Plain(XElement element) =>
        Space()
            .Replace(
                string.Concat(
                    element
                        .Nodes()
                        .Select(node =>
                            node is XElement { Name.LocalName: "see" } see
                                ? $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`"
                            : node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`"
                            : node is XElement other ? other.Value
                            : ((XText)node).Value
                        )
                ),
                " "
            )
            .Trim()
            .Replace("|", "\\|");

    [GeneratedRegex(
        @"\A(?<meaning>.+?\.) Facts: (?<facts>[^.]+)\.( Source: (?<source>.+)\.)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();

    private const string Head = """
        # Rules

        Every rule id of the library: what a `Finding` with it means, which facts it carries and where the rule comes from. Ids and
        facts are contract: an id is never used again for another meaning. Made from the documentation of the constants, and held
        current by a test; to make it anew, run the tests once with `UPDATE_DOCS=1`.

        A finding's texts for people, in English and Chinese, come from `FindingText.Format`. Sources: *invariant n* is listed at
        the [end of this page](#invariants); *L n* is article n of the National Defense Mobilization Law (国防动员法, 2010);
        a system's name says whose published behaviour the rule follows. A rule without a source is a decision of this library.

        """;

    private const string InvariantsHead = """

        ## Invariants

        What the administration modelled here must never do. A test breaks each rule; an invariant without a rule is kept by
        the shape of a type, or belongs to a room that is not built yet.

        | | Invariant | Rules |
        |---|---|---|

        """;
}
