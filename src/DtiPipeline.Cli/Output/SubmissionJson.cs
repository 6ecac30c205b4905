using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Submitting;

namespace DtiPipeline.Cli.Output;

/// <summary>How far units have come on their way to a signature and a result, for programs.</summary>
public static class SubmissionJson
{
    public static object Of(SubmissionLine line, Language language) => new
    {
        assessment = line.Unit.Assessment, round = line.Unit.Round, unit = line.Unit.Unit, name = line.Unit.UnitName, state = line.State.Id, title = line.State.TitleIn(language),
        at = line.Last?.At, who = line.Last?.WhoName, signedPoints = line.Last?.SignedPoints, superseded = line.Last?.IsSuperseded ?? false,
    };

    /// <param name="restated">What runs changed after signatures, the newest first.</param>
    public static object Of(UnitSubmission submission, ImmutableArray<Restatement> restated, Language language) => new
    {
        assessment = submission.Sheet.Assessment.Id,
        round = submission.Sheet.Round.Id,
        unit = submission.Sheet.Standing.Unit,
        state = submission.State.Id,
        title = submission.State.TitleIn(language),
        moves = submission.Moves.Select(move => new { move = move.Move, from = move.FromState, to = move.ToState, who = move.Who, at = move.At, reason = move.Reason }),
        signatures = submission.Signatures.Select(signature => new
        {
            who = signature.Who, name = signature.WhoName, at = signature.At, points = signature.Published, contentHash = signature.ContentHash, evidenceHash = signature.EvidenceHash,
        }),
        standing = submission.Standing switch { null => null, SignatureStanding.Holds => "holds", SignatureStanding.EvidenceRenewed => "evidence-renewed", _ => "superseded" },
        changes = submission.Difference is { } difference ? Changes(difference) : null,
        points = submission.Difference is { } moved ? Points(moved) : null,
        restatements = restated.Select(one => new
        {
            run = one.Record.Run, kind = one.Record.Kind, at = one.Record.At, signedContentHash = submission.Signatures.FirstOrDefault(signature => signature.Id == one.Record.SignatureId)?.ContentHash,
            definitions = one.Definitions is { } edited
                ? new { assessment = edited.Assessment, rules = edited.Rules, mappings = edited.Streams, words = edited.Words.Select(word => new { crosswalk = word.Crosswalk, raw = word.Raw, old = word.Old, now = word.New }) }
                : null,
            oldPoints = one.Difference.OldPublished, nowPoints = one.Difference.NewPublished, changes = Changes(one.Difference), points = Points(one.Difference),
        }),
    };

    private static IEnumerable<object> Changes(CardDifference difference) => difference.Values.Select(change => new
    {
        element = change.Element, old = change.Old?.Value, oldState = change.Old?.State.Word(), now = change.New?.Value, nowState = change.New?.State.Word(),
    });

    private static IEnumerable<object> Points(CardDifference difference) => difference.Scores.Select(change => new { indicator = change.Code, old = change.Old?.Points, now = change.New?.Points });
}
