using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mobilization.Domain.Tests.Repository;

/// <summary>The glossary and the documentation of types give the same terms.</summary>
public sealed partial class GlossaryTests
{
    private static readonly Assembly Library = typeof(Finding).Assembly;

    private static readonly ILookup<string, string> Documentation = XDocument
        .Load(Path.ChangeExtension(Library.Location, ".xml"))
        .Descendants("member")
        .ToLookup(member => NameOf(member.Attribute("name")!.Value), TextOf);

    private static readonly (string[] Terms, string[] Names)[] Rows =
    [
        .. RepositoryFiles
            .Read("docs/glossary.md")
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`'))
            .Select(line => line.Split(" | "))
            .Select(cells =>
                (cells[0][2..].Split('、'), cells[1].Split(", ").Select(name => name.Trim('`')).ToArray())
            ),
    ];

    [Fact]
    public void A_name_of_the_glossary_is_a_public_type_or_a_member_of_one()
    {
        ILookup<string, Type> types = Library.GetExportedTypes().ToLookup(type => type.Name);

        Rows.Should().HaveCountGreaterThan(50);
        Rows.SelectMany(row => row.Names)
            .Select(name => (Name: name, Parts: name.Split('.')))
            .Where(one =>
                types[one.Parts[0]].SingleOrDefault() is not { } type
                || one.Parts.Skip(1).Any(member => type.GetMember(member).Length == 0)
            )
            .Select(one => one.Name)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void The_documentation_of_a_name_gives_its_terms() =>
        Rows.SelectMany(row => row.Terms.Select(term => (Term: term, row.Names)))
            .Where(one => !one.Names.Any(name => DocumentationOf(name).Any(text => text.Contains(one.Term))))
            .Select(one => one.Term)
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_name_of_a_row_gives_one_of_its_terms() =>
        Rows.SelectMany(row => row.Names.Select(name => (Name: name, row.Terms)))
            .Where(one => !DocumentationOf(one.Name).Any(text => one.Terms.Any(text.Contains)))
            .Select(one => one.Name)
            .Should()
            .BeEmpty();

    /// <summary>The other way round: the term that a type's documentation gives in brackets is in the glossary.</summary>
    [Fact]
    public void The_term_of_every_type_is_in_the_glossary()
    {
        HashSet<string> terms = [.. Rows.SelectMany(row => row.Terms)];

        Library
            .GetExportedTypes()
            .SelectMany(type => Documentation[NameOf("T:" + type.FullName)].Select(text => (type.Name, text)))
            .SelectMany(one =>
                Bracketed().Matches(one.text).Select(match => (one.Name, Term: match.Groups["terms"].Value))
            )
            .SelectMany(one => one.Term.Split(", ").Select(term => (one.Name, Term: term)))
            .Where(one => !terms.Contains(one.Term))
            .Select(one => $"{one.Term} ({one.Name})")
            .Should()
            .BeEmpty();
    }

    /// <summary>Of a type also what its members say: a term may stand with a parameter.</summary>
    private static IEnumerable<string> DocumentationOf(string name) =>
        name.Contains('.') ? Documentation[name] : Documentation[name].Concat(Documentation[name + ".#ctor"]);

    /// <summary>The type's name, or type and member, of an entry such as <c>P:Mobilization.Domain.Tasking.ClaimTally.Completeness</c>.</summary>
    private static string NameOf(string entry)
    {
        string[] parts = entry[2..].Split('(')[0].Split('`')[0].Split('.');
        return entry.StartsWith("T:", StringComparison.Ordinal) ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    private static string TextOf(XElement member) =>
        Regex.Replace(
            string.Concat(
                member
                    .DescendantNodes()
                    .OfType<XText>()
                    .Where(text => text.Ancestors().All(around => around.Name.LocalName is not ("c" or "code")))
            ),
            @"\s+",
            " "
        );

    [GeneratedRegex(
        @"\((?<terms>\p{IsCJKUnifiedIdeographs}+(, \p{IsCJKUnifiedIdeographs}+)*)\)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Bracketed();
}
