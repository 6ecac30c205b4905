using System.Xml.Linq;

namespace DtiPipeline.Core.Tests.House;

/// <summary>Projects know each other in one direction only: the way of a number, from what is pure to what people touch.</summary>
public sealed class ProjectReferenceTests
{
    private const string Prefix = "DtiPipeline.";

    /// <summary>Whom each project of the program may know.</summary>
    private static readonly OrderedDictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Collection"] = ["Core"],
        ["Warehouse"] = ["Core"],
        ["Simulator"] = ["Core"],
        ["Pipeline"] = ["Core", "Collection", "Warehouse"],
        ["Web"] = ["Core", "Warehouse", "Pipeline"],
        ["Cli"] = ["Core", "Collection", "Warehouse", "Pipeline", "Simulator", "Web"],
    };

    [Fact]
    public void Projects_refer_to_each_other_in_one_direction() => Tree.None(
        from project in Tree.Files("src", ".csproj")
        let name = NameOf(project)
        from reference in ReferencesOf(project)
        where !Allowed.TryGetValue(name, out var allowed) || !allowed.Contains(reference)
        select $"{name} -> {reference}",
        $"allowed are: {string.Join("; ", Allowed.Select(pair => $"{pair.Key} -> {string.Join(", ", pair.Value)}"))}; not allowed:");

    [Fact]
    public void Every_project_of_the_program_has_its_place_in_the_order() => Tree.None(
        Tree.Files("src", ".csproj").Select(NameOf).Where(name => !Allowed.ContainsKey(name)),
        "say in this test whom these projects may know:");

    /// <summary>The table itself has no circle: each project knows only projects named before it.</summary>
    [Fact]
    public void The_order_has_no_circle()
    {
        var before = new HashSet<string>();
        foreach (var (name, allowed) in Allowed)
        {
            Assert.All(allowed, known => Assert.Contains(known, before));
            before.Add(name);
        }
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project)[Prefix.Length..];

    private static IEnumerable<string> ReferencesOf(string project) =>
        from reference in XDocument.Parse(Tree.Text(project)).Descendants("ProjectReference")
        select NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
