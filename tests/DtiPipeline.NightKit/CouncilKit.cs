using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.NightKit;

/// <summary>Brings units of a round from their figures to a signature and through an appraisal, by the stores, where a test is about what comes after.</summary>
public sealed class CouncilKit
{
    public static readonly Person Council = new("hoidong", "Tổ giúp việc Hội đồng", [new Grant(Role.Council)]);

    private readonly Database _database;
    private readonly DateOnly _today;
    private readonly string _assessment;
    private readonly string _round;

    public CouncilKit(Database database, string assessment, string round, DateOnly today)
    {
        (_database, _assessment, _round, _today) = (database, assessment, round, today);
        Sheets = new AppraisalSheets(database, NightBench.Definitions, new UnitSheets(database, NightBench.Definitions), () => today);
        Desk = new AppraisalDesk(database, () => today);
        Results = new ResultDesk(database, NightBench.Definitions, Sheets, () => today);
    }

    public AppraisalSheets Sheets { get; }

    public AppraisalDesk Desk { get; }

    public ResultDesk Results { get; }

    private Assessment Assessment => NightBench.Definitions.Assessment(_assessment);

    /// <summary>Submitted and signed as the last night left it.</summary>
    public async Task SignAsync(string unit)
    {
        var standing = (await new ReviewReader(_database).StandingAsync(Scope.Everywhere, _assessment, _round, unit))!;
        var card = (await new SnapshotStore(_database).ScorecardAsync(standing.Snapshot, standing.UnitId))!;
        var place = new ReviewPlace(_assessment, _round, standing.UnitId, unit, Assessment.UnitDate);
        var process = NightBench.Definitions.ProcessOf(Assessment)!.Id;
        var submitted = await new SubmissionStore(_database).MoveAsync(Scope.Everywhere, place, new NewMove(process, "submit", "preparing", "to-sign", "nothing", null), "canbo");
        var evidence = new SignedEvidence(card.ContentHash, "", [], []).Write();
        var row = new ScorecardRow
        {
            UnitId = card.UnitId, ContentHash = card.ContentHash, Content = card.Content, Points = card.Points, Published = card.Published, Max = card.MaxPoints, ApplicableMax = card.ApplicableMax,
            Comparable = card.Comparable,
        };
        var signed = await new SignatureStore(_database).SignAsync(
            Scope.Everywhere, place, new NewMove(process, "sign", "to-sign", "signed", "nothing", submitted),
            new NewSignature(NightBench.Definitions.Set(Assessment.Set), row, CanonicalText.Hash(evidence), evidence, "Lò Văn Chủ", null), "chutich");
        Assert.NotNull(signed);
    }

    /// <summary>What was signed, before the council.</summary>
    public async Task<AppraisalSheet> ReadAsync(string unit) => (await Sheets.ReadAsync(Council, _assessment, _round, unit))!;

    public async Task MoveAsync(string unit, string move, string reason = "")
    {
        var sheet = await ReadAsync(unit);
        Assert.Null(await Desk.MoveAsync(Council, sheet, sheet.Moves.Single(one => one.Id == move), reason, sheet.Move.Id));
    }

    /// <summary>Accepts every indicator on which the council has something to do.</summary>
    public async Task AcceptAllAsync(string unit)
    {
        var sheet = await ReadAsync(unit);
        ImmutableArray<NewAppraisal> all =
        [
            .. sheet.Indicators.Where(indicator => indicator.IsWaiting).Select(indicator =>
                new NewAppraisal(sheet.Signature.Id, indicator.Code, AppraisalKind.Accept.Word(), indicator.SignedPart.PartHash, _today, indicator.Head) { Points = indicator.SignedPart.Points }),
        ];
        Assert.Equal(all.Length, await new AppraisalStore(_database).AcceptAsync(Scope.Everywhere, sheet.Unit.Place, all, Council.Login));
    }

    public async Task<AppraisalAnswer> AdjustAsync(string unit, string indicator, decimal points, string reason)
    {
        var sheet = await ReadAsync(unit);
        var one = sheet.Find(indicator)!;
        return await Desk.AppraiseAsync(Council, sheet, one, new AppraisalRequest(AppraisalKind.Adjust, sheet.Signature.Id, one.Head) { Points = points, Reason = reason });
    }

    /// <summary>Signed, taken up, all accepted, finished.</summary>
    public async Task AppraiseAsync(string unit)
    {
        await SignAsync(unit);
        await MoveAsync(unit, "take-up");
        await AcceptAllAsync(unit);
        await MoveAsync(unit, "finish");
    }

    public async Task<IReadOnlyList<ResultRefusal>> PublishAsync(string number, string reason = "", params (string Unit, string Why)[] leftOut)
    {
        var draft = (await Results.DraftAsync(Council, _assessment, _round))!;
        var missing = leftOut.ToImmutableDictionary(one => draft.Units.Single(unit => unit.Place.Unit == one.Unit).Key, one => one.Why);
        return await Results.PublishAsync(Council, draft, new ResultRequest(draft.Seen, number, _today, "Công bố kết quả đánh giá", reason, missing));
    }
}
