using System.Reflection;
using System.Runtime.CompilerServices;
using Mobilization.Domain.Tests.Repository;
using Mobilization.Domain.Tests.Serialization;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>What the samples of the contract say of themselves, one a line.</summary>
public sealed class ValueTextTests
{
    private const string Approved = "tests/Mobilization.Domain.Tests/Conventions/ValueTexts.approved.txt";

    /// <summary>To accept a change, run this test with APPROVE_PUBLIC_API=1 and commit the file.</summary>
    [Fact]
    public void Every_value_says_what_it_is()
    {
        string[] now =
        [
            .. ContractType
                .ByKind.Values.SelectMany(type => JsonSamples.Of(type))
                .Where(SaysMore)
                .Select(sample => $"{Name(sample.GetType())}: {sample}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        string path = RepositoryFiles.PathOf(Approved);
        if (Environment.GetEnvironmentVariable("APPROVE_PUBLIC_API") == "1")
        {
            File.WriteAllText(path, string.Concat(now.Select(line => line + "\n")));
        }

        now.Should().Equal(File.ReadLines(path));
    }

    /// <summary>Whether a type writes its text itself.</summary>
    private static bool SaysMore(object value)
    {
        MethodInfo method = value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!;
        return method.DeclaringType!.Assembly == typeof(Finding).Assembly
            && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null;
    }

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]} of {type.GenericTypeArguments[0].Name}" : type.Name;
}
