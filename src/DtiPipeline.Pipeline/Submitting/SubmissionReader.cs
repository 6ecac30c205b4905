using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>Puts together where a unit's round has come to, for somebody.</summary>
/// <param name="today">The pretended today: deadlines have passed or not by it.</param>
public sealed class SubmissionReader(Database database, DefinitionSet definitions, Func<DateOnly> today)
{
    private const string AgencyTier = "agency";

    private readonly SubmissionStore _moves = new(database);
    private readonly SignatureStore _signatures = new(database);
    private readonly AgencyPartStore _parts = new(database);
    private readonly EvidenceReader _evidence = new(database);

    /// <param name="sheet">As the same person sees it.</param>
    /// <returns>Null where the assessment has no process.</returns>
    public async Task<UnitSubmission?> ReadAsync(Person person, UnitSheet sheet, CancellationToken cancellation = default)
    {
        if (definitions.ProcessOf(sheet.Assessment) is not { } process)
            return null;
        var scope = person.ScopeOf(Right.SeeValues);
        var moves = await _moves.HistoryAsync(scope, sheet.Place, cancellation);
        var signatures = await _signatures.HistoryAsync(scope, sheet.Place, cancellation);
        var live = SnapshotBuilder.CardOf(definitions, sheet.Assessment, sheet.Card, sheet.Values[0]);
        var evidence = new SignedEvidence(
            live.ContentHash, DefinitionFingerprint.OfMappings(definitions, sheet.Assessment), await _evidence.PayloadsAsync(scope, sheet.Place, cancellation), PapersOf(sheet));
        var state = process.State(moves.Count == 0 ? null : moves[^1].ToState);
        var roles = person.RolesOf(sheet.Identities);
        var parts = PartsOf(person, sheet, await _parts.HistoryAsync(scope, sheet.Place, cancellation), state, roles);
        var deadline = sheet.Round.Deadlines.FirstOrDefault(one => one.Who == state.Deadline);
        var situation = SituationOf(sheet, parts, signatures, live);
        return new UnitSubmission(sheet, process, state, moves, signatures, live, evidence)
        {
            SeesAll = person.AgenciesOf(Right.SeeValues, sheet.Identities) is null,
            Parts = parts,
            Offered = [.. MoveRules.Offered(process, state.Id, roles).Where(IsHere).Select(move => new OfferedMove(move, [.. MoveRules.Check(move, situation)]))],
            Deadline = deadline,
            IsLate = deadline is not null && today() > deadline.By,
        };
    }

    /// <summary>No more of it than a unit's page says: where nothing has happened yet, nothing is read for it.</summary>
    /// <param name="sheet">As the same person sees it.</param>
    /// <returns>Null where the assessment has no process.</returns>
    public async Task<SubmissionGlance?> GlanceAsync(Person person, UnitSheet sheet, CancellationToken cancellation = default)
    {
        if (sheet is { State: { } start, Move: null })
            return new SubmissionGlance(start, null);
        return await ReadAsync(person, sheet, cancellation) is { } submission ? new SubmissionGlance(submission.State, submission.Standing) : null;
    }

    /// <summary>What a move is held against.</summary>
    internal static MoveSituation SituationOf(UnitSubmission submission) => SituationOf(submission.Sheet, submission.Parts, submission.Signatures, submission.Live);

    private static MoveSituation SituationOf(UnitSheet sheet, ImmutableArray<AgencyPart> parts, IReadOnlyList<SignatureRecord> signatures, SnapshotCard live) => new()
    {
        Blocking = sheet.Blocking,
        LackingParts = [.. parts.Where(part => part.IsLacking).Select(part => part.Progress.Name)],
        IsAsSigned = signatures.Count > 0 && signatures[^1].ContentHash == live.ContentHash,
    };

    // What needs the council's findings, or the whole round, has a page of its own.
    private static bool IsHere(ProcessMove move) => move.Does != MoveDeed.Publish && !move.Needs.Contains(MoveNeed.Findings);

    private ImmutableArray<AgencyPart> PartsOf(Person person, UnitSheet sheet, IReadOnlyList<AgencyPartRecord> said, ProcessState state, ImmutableArray<Role> roles)
    {
        var last = said.GroupBy(one => one.Agency).ToDictionary(group => group.Key, group => group.Last());
        var seen = person.AgenciesOf(Right.SeeValues, sheet.Identities);
        var own = person.AgenciesOf(Right.ChangeValues, sheet.Identities);
        var isOpen = state.Opens == StateOpening.Values;
        var coordinates = roles.Contains(Role.Officer);
        var isPast = sheet.Round.Deadlines.FirstOrDefault(one => one.Who == AgencyTier) is { } deadline && today() > deadline.By;
        return
        [
            .. sheet.Progress.Where(progress => progress.Agency is { } agency && (seen is not { } only || only.Contains(agency))).Select(progress =>
            {
                var part = new AgencyPart(progress, AgencyPartForm.Hash(sheet, progress.Agency!), last.GetValueOrDefault(progress.Agency!));
                return part with
                {
                    IsLate = isPast && part.IsLacking,
                    MayHandOver = isOpen && part.State != AgencyPartState.HandedOver && (own is not { } mine || mine.Contains(part.Agency)),
                    IsCoordinated = isOpen && coordinates,
                };
            }),
        ];
    }

    private static ImmutableArray<SignedPaper> PapersOf(UnitSheet sheet) =>
    [
        .. sheet.Indicators.SelectMany(indicator => indicator.AllInputs).DistinctBy(input => input.Element.Code)
            .Where(input => input.Figure.Decided is not null)
            .SelectMany(input => input.Figure.Decided!.Evidence.Select(evidence =>
                new SignedPaper(input.Element.Code, evidence.Title, evidence.DocumentNumber, evidence.DocumentDate, evidence.Sha256 ?? evidence.Address ?? ""))),
    ];
}
