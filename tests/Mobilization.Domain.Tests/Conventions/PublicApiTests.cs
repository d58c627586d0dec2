using System.Reflection;
using Mobilization.Domain.Tests.Repository;
using PublicApiGenerator;

namespace Mobilization.Domain.Tests.Conventions;

public class PublicApiTests
{
    private const string Approved = "tests/Mobilization.Domain.Tests/Conventions/PublicApi.approved.txt";

    private static IEnumerable<Type> Types => typeof(Finding).Assembly.GetExportedTypes();

    /// <summary>To accept a change, run this test with APPROVE_PUBLIC_API=1 and commit the file.</summary>
    [Fact]
    public void The_public_face_is_the_approved_one()
    {
        string face = typeof(Finding)
            .Assembly.GeneratePublicApi(
                new ApiGeneratorOptions
                {
                    ExcludeAttributes = ["System.Runtime.Versioning.TargetFrameworkAttribute"],
                    IncludeAssemblyAttributes = false,
                }
            )
            .ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("APPROVE_PUBLIC_API") == "1")
        {
            File.WriteAllText(RepositoryFiles.PathOf(Approved), face);
        }

        string[] now = face.Split('\n');
        string[] before = RepositoryFiles.Read(Approved).Split('\n');
        now.Except(before)
            .Select(line => "+ " + line)
            .Concat(before.Except(now).Select(line => "- " + line))
            .Should()
            .BeEmpty(
                "the public face changes on purpose only; run with APPROVE_PUBLIC_API=1 to accept it in {0}",
                Approved
            );
        face.Should().Be(RepositoryFiles.Read(Approved));
    }

    [Fact]
    public void Classes_are_sealed_or_the_root_of_a_closed_hierarchy()
    {
        foreach (
            Type type in Types.Where(type =>
                type.IsClass && !type.IsSealed && !type.IsSubclassOf(typeof(MulticastDelegate))
            )
        )
        {
            type.IsAbstract.Should().BeTrue("{0} is neither sealed nor abstract", type);
            type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(constructor => (constructor.IsPublic || constructor.IsFamily) && !IsCopy(constructor))
                .Should()
                .BeEmpty("{0} is open to other assemblies", type);
        }
        static bool IsCopy(ConstructorInfo constructor) =>
            constructor.GetParameters() is [{ ParameterType: var only }] && only == constructor.DeclaringType;
    }

    [Fact]
    public void Nothing_public_can_be_set()
    {
        foreach (
            PropertyInfo property in Types
                .SelectMany(type =>
                    type.GetProperties(
                        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static
                    )
                )
                .Where(property => property.GetSetMethod() is not null)
        )
        {
            // Plain data without an invariant may be made with `with`; nothing can be changed in place.
            property
                .SetMethod!.ReturnParameter.GetRequiredCustomModifiers()
                .Should()
                .Contain(typeof(System.Runtime.CompilerServices.IsExternalInit), "{0} can be set", property);
        }
        Types
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields())
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void Structs_that_say_when_they_are_equal_have_the_operators()
    {
        foreach (Type type in Types.Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false }))
        {
            if (type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type)))
            {
                type.GetMethod("op_Equality").Should().NotBeNull("{0} has Equals", type);
                type.GetMethod("op_Inequality").Should().NotBeNull("{0} has Equals", type);
            }
        }
    }

    [Fact]
    public void No_type_is_named_as_a_room_or_as_a_catch_all()
    {
        string[] rooms = [.. Types.Select(type => type.Namespace!.Split('.')[^1]).Distinct()];
        Types.Select(type => type.Name).Intersect(rooms).Should().BeEmpty();
        string[] catchAlls = ["Manager", "Helper", "Util", "Base"];
        Types
            .Select(type => type.Name)
            .Where(name => catchAlls.Any(end => name.EndsWith(end, StringComparison.Ordinal)))
            .Should()
            .BeEmpty();
    }
}
