using System.Text.RegularExpressions;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Submitting;

namespace DtiPipeline.Core.Tests.House;

/// <summary>Whoever reads the record of deeds reads words, whatever part of the program wrote it.</summary>
public sealed partial class AuditDeedTests
{
    [Fact]
    public void Every_deed_the_program_records_has_a_name_and_every_name_is_of_one()
    {
        var recorded = Tree.Files("src", ".cs")
            .Where(path => !path.EndsWith("/AuditDeeds.cs", StringComparison.Ordinal))
            .Select(Tree.Text)
            .Where(text => text.Contains("AuditAct(", StringComparison.Ordinal) || text.Contains("const string Action", StringComparison.Ordinal))
            .SelectMany(text => Code().Matches(text).Select(match => match.Groups["code"].Value))
            .Concat(AppraisalKinds.Words.Words.Select(word => "appraisal." + word))
            .Concat(DecisionKinds.Words.Words.Select(word => "value." + word))
            .Concat(AgencyPartKinds.Words.Words.Select(word => "part." + word))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("unit.signed", recorded);
        Tree.None(recorded.Except(AuditDeeds.Codes), "give each of these a name in Core/People/AuditDeeds.cs:");
        Tree.None(AuditDeeds.Codes.Except(recorded), "nothing records these any more, take them out of Core/People/AuditDeeds.cs:");
    }

    [GeneratedRegex("\"(?<code>[a-z]+[.][a-z]+(-[a-z]+)*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
