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

    public static object Of(UnitSubmission submission, Language language) => new
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
        changes = submission.Difference?.Values.Select(change => new
        {
            element = change.Element, old = change.Old?.Value, oldState = change.Old?.State.Word(), now = change.New?.Value, nowState = change.New?.State.Word(),
        }),
        points = submission.Difference?.Scores.Select(change => new { indicator = change.Code, old = change.Old?.Points, now = change.New?.Points }),
    };
}
