using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Tests.Snapshots;

namespace DtiPipeline.Core.Tests.Submitting;

public class DefinitionDifferenceTests
{
    private static readonly DefinitionSet Given = SnapshotSamples.Definitions;
    private static readonly Assessment Assessment = SnapshotSamples.Assessment;

    [Fact]
    public void Words_that_are_decided_otherwise_are_told_with_both_meanings()
    {
        var words = Given.Crosswalks.Single(crosswalk => crosswalk.Name == "words");
        var edited = words with
        {
            Rows = [.. words.Rows.Where(row => row.Raw != "không"), words.Rows[0] with { Raw = "Có ạ" }, words.Rows[0] with { Meaning = "-", Context = "kho", ValidFrom = new DateOnly(2024, 7, 1) }],
        };
        var difference = Of(Given with { Crosswalks = [edited] });
        Assert.True(difference is { Assessment: false, Rules: false, Streams.IsEmpty: true });
        CrosswalkChange[] expected = [new("words", "Có ạ", null, "true"), new("words", "có", "true", "- (kho) 2024-07-01…, true"), new("words", "không", "true", null)];
        Assert.Equal(expected, difference.Words.OrderBy(word => word.Raw, StringComparer.Ordinal));
    }

    [Fact]
    public void Mappings_rules_and_the_assessment_are_named_each_by_itself()
    {
        var mapping = Given.Mappings[0];
        var stream = mapping.Streams[0];
        var mapped = Of(Given with { Mappings = [mapping with { Streams = [stream with { Words = [] }, .. mapping.Streams.Skip(1)] }, .. Given.Mappings.Skip(1)] });
        Assert.Equal($"{mapping.Connector}/{stream.Stream}", Assert.Single(mapped.Streams));
        Assert.False(mapped.Rules);

        var ruled = Of(Given with { Sets = [.. Given.Sets.Select(set => set with { Title = "Bộ khác" })] });
        Assert.True(ruled is { Rules: true, Assessment: false, Streams.IsEmpty: true, Words.IsEmpty: true });

        var renamed = DefinitionDifference.Of(DefinitionFingerprint.Write(Given, Assessment), DefinitionFingerprint.Write(Given, Assessment with { Title = "Kỳ khác" }));
        Assert.True(renamed is { Assessment: true, Rules: false, Streams.IsEmpty: true, Words.IsEmpty: true });

        var same = Of(Given);
        Assert.True(same is { Assessment: false, Rules: false, Streams.IsEmpty: true, Words.IsEmpty: true });
    }

    private static DefinitionDifference Of(DefinitionSet edited) => DefinitionDifference.Of(DefinitionFingerprint.Write(Given, Assessment), DefinitionFingerprint.Write(edited, Assessment));
}
