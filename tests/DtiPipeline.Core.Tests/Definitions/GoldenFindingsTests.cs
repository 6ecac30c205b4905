using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Definitions;

/// <summary>
/// Pins what people read. Every folder under <c>Golden/</c> is a case: its files stand in the place of those of <c>ValidWorkspace/</c>, and
/// <c>expected.en.txt</c> and <c>expected.vi.txt</c> are what <c>dti validate</c> says of that. Adding a case needs no code.
/// </summary>
public sealed class GoldenFindingsTests
{
    private static readonly string Golden = Repository.PathOf("tests/DtiPipeline.Core.Tests/Definitions/Golden");

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Golden).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_findings_of_a_wrong_workspace_are_worded_so(string name)
    {
        var folder = Path.Combine(Golden, name);
        var workspace = TestWorkspace.Read(folder).Where(file => !file.Key.StartsWith("expected.", StringComparison.Ordinal))
            .Aggregate(TestWorkspace.Valid, (whole, file) => whole.With(file.Key, file.Value));
        var loaded = workspace.Load();
        foreach (var (language, ending) in new[] { (Language.En, "en"), (Language.Vi, "vi") })
        {
            var text = new FindingText(language) { Sources = SourceTexts.Of(workspace.Files) };
            GoldenFile.Check(Path.Combine(folder, $"expected.{ending}.txt"), $"{text.Render(loaded.Findings)}\n{text.Summary(loaded.Findings, loaded.Files)}\n");
        }
    }
}
