using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mobilization.Domain.Tests.Repository;

/// <summary>Compiles a program as <c>dotnet new console</c> would, against the built library, and runs it.</summary>
internal static class SnippetCompiler
{
    /// <summary>What a new console project imports by itself.</summary>
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    /// <summary>Stands in for the console, which other tests share: a type of the program's own namespace comes before an imported one.</summary>
    private const string PrivateConsole = """
        internal static class Console
        {
            public static readonly System.IO.StringWriter Printed = new() { NewLine = "\n" };
            public static void WriteLine() => Printed.WriteLine();
            public static void WriteLine(object? value) => Printed.WriteLine(value);
            public static void Write(object? value) => Printed.Write(value);
        }
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private static readonly SyntaxTree[] Around =
    [
        CSharpSyntaxTree.ParseText(ImplicitUsings, Language),
        CSharpSyntaxTree.ParseText(PrivateConsole, Language),
    ];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => IsOfAConsoleProgram(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The program's defects: errors, warnings, and usings that it does not need.</summary>
    public static IReadOnlyList<string> Defects(string code)
    {
        SyntaxTree program = CSharpSyntaxTree.ParseText(code, Language);
        return
        [
            .. Compile(program)
                .GetDiagnostics()
                .Where(found => found.Location.SourceTree == program || found.Severity == DiagnosticSeverity.Error)
                .Where(found => found.Severity >= DiagnosticSeverity.Warning || found.Id == "CS8019")
                .Select(found => found.ToString()),
        ];
    }

    /// <summary>What the program prints.</summary>
    public static string Run(string code)
    {
        using var image = new MemoryStream();
        var emitted = Compile(CSharpSyntaxTree.ParseText(code, Language)).Emit(image);
        emitted.Success.Should().BeTrue("the program compiles: {0}", string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        AssemblyLoadContext context = new(name: null, isCollectible: true);
        try
        {
            Assembly program = context.LoadFromStream(image);
            MethodInfo main = program.EntryPoint!;
            object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
            return program.GetType("Console", throwOnError: true)!.GetField("Printed")!.GetValue(null)!.ToString()!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static CSharpCompilation Compile(SyntaxTree program) =>
        CSharpCompilation.Create(
            "Snippet",
            [program, .. Around],
            References,
            new(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Default
            )
        );

    private static bool IsOfAConsoleProgram(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file is "netstandard.dll" or "NodaTime.dll" or "Mobilization.Domain.dll" or "mscorlib.dll";
}
