using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Submitting;
using DtiPipeline.Warehouse.Tests.Snapshots;
using DtiPipeline.Warehouse.Tests.Units;

namespace DtiPipeline.Warehouse.Tests.Submitting;

/// <summary>A unit on its way to a signature, and the steps that lead there.</summary>
internal sealed class Submitted
{
    public static readonly NewMove Submit = new("tham-dinh", "submit", "preparing", "to-sign", "nothing", null);

    private Submitted(TestDatabase test, RunToken token, Dictionary<string, long> units)
    {
        (Token, Units, Database) = (token, units, test.Database);
        Place = new ReviewPlace("tuan-giao-2024", "2024-q1", units["099"], "099", TestUnits.YearEnd);
        (Moves, Signatures, Decisions, Parts) = (new SubmissionStore(Database), new SignatureStore(Database), new DecisionStore(Database), new AgencyPartStore(Database));
    }

    public Database Database { get; }

    public RunToken Token { get; }

    public Dictionary<string, long> Units { get; }

    public ReviewPlace Place { get; }

    public SubmissionStore Moves { get; }

    public SignatureStore Signatures { get; }

    public DecisionStore Decisions { get; }

    public AgencyPartStore Parts { get; }

    public static IndicatorSet Set => TestDefinitions.Set.Sets[0];

    public static async Task<Submitted> PrepareAsync(TestDatabase test)
    {
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        await new StarStore(test.Database).SaveAsync(token, TestDefinitions.Set);
        return new Submitted(test, token, units);
    }

    public Task<long?> MoveAsync(NewMove move, string who = "huong") => Moves.MoveAsync(Scope.Everywhere, Place, move, who);

    public Task<long?> SignAsync(NewMove move, decimal head = 5, long? replaces = null) => Signatures.SignAsync(Scope.Everywhere, Place, move, Signed(head, replaces), "chutich");

    public NewSignature Signed(decimal head, long? replaces = null) =>
        new(Set, TestSnapshots.Card(Units["099"], head, 2.3m), new string('e', 64), """{"form":"e"}""", "Lò Văn Chủ", replaces);

    /// <summary>Submitted and signed. Gives the last step.</summary>
    public async Task<long?> SignedAsync()
    {
        var submitted = await MoveAsync(Submit);
        return await SignAsync(new NewMove("tham-dinh", "sign", "to-sign", "signed", "nothing", submitted));
    }

    public Task<long?> ReopenAsync(long? signed, params ReopenedValue[] values) =>
        MoveAsync(new NewMove("tham-dinh", "reopen", "signed", "reopened", "reopened-values", signed) { Reason = "Đếm sót", Reopened = [.. values] }, "chutich");
}
