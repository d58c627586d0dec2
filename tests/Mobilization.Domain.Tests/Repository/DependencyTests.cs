using System.Text.Json;
using System.Xml.Linq;

namespace Mobilization.Domain.Tests.Repository;

public sealed class DependencyTests
{
    private static readonly string[] Listed =
    [
        .. RepositoryFiles
            .Read("docs/dependencies.md")
            .Split('\n')
            .Where(line =>
                line.StartsWith("| ", StringComparison.Ordinal)
                && !line.StartsWith("| Package", StringComparison.Ordinal)
            )
            .Select(line => line.Split('|')[1].Trim()),
    ];

    [Fact]
    public void The_list_has_every_package_and_tool_and_no_other()
    {
        Listed
            .Should()
            .BeEquivalentTo([
                .. PackagesOf("Directory.Packages.props", "PackageVersion"),
                .. Tools(),
                .. FromNpm(),
                .. Vendored(),
            ]);
    }

    [Fact]
    public void All_code_of_others_is_in_the_third_party_notices_with_its_licence()
    {
        string notices = RepositoryFiles.Read("THIRD-PARTY-NOTICES.md");

        Vendored().Should().NotBeEmpty();
        Vendored()
            .Should()
            .OnlyContain(name => notices.Contains($"/{name}.min.js`") && notices.Contains($"/{name}.LICENSE`"));
    }

    [Fact]
    public void Every_package_of_the_library_is_in_the_third_party_notices()
    {
        string notices = RepositoryFiles.Read("THIRD-PARTY-NOTICES.md");
        IReadOnlyList<string> packages = PackagesOf(
            "src/Mobilization.Domain/Mobilization.Domain.csproj",
            "PackageReference"
        );

        packages.Should().NotBeEmpty();
        packages.Where(package => !notices.Contains($"| {package} |")).Should().BeEmpty();
    }

    private static IReadOnlyList<string> PackagesOf(string file, string element) =>
        [
            .. XDocument
                .Parse(RepositoryFiles.Read(file))
                .Descendants(element)
                .Select(package => package.Attribute("Include")!.Value),
        ];

    private static IReadOnlyList<string> Tools()
    {
        using JsonDocument manifest = JsonDocument.Parse(RepositoryFiles.Read("dotnet-tools.json"));
        return [.. manifest.RootElement.GetProperty("tools").EnumerateObject().Select(tool => tool.Name)];
    }

    private static IEnumerable<string> FromNpm() =>
        from path in RepositoryFiles.Below("", "package.json")
        from member in JsonDocument.Parse(RepositoryFiles.Read(path)).RootElement.EnumerateObject()
        where member.Name is "dependencies" or "devDependencies"
        from package in member.Value.EnumerateObject()
        select package.Name;

    private static IEnumerable<string> Vendored() =>
        RepositoryFiles.Below("samples", "*.LICENSE").Select(path => Path.GetFileNameWithoutExtension(path));
}
