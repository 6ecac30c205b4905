using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Submitting;
using DtiPipeline.Warehouse.Tests.Submitting;

namespace DtiPipeline.Warehouse.Tests.Appraising;

/// <summary>A unit that has signed, and whose appraisal has begun.</summary>
internal sealed class Appraised
{
    public static readonly DateOnly Day = new(2024, 4, 20);

    public static readonly NewAppraisal Adjustment = new(1, "1.1", "adjust", "part", Day, null) { Points = 3.25m, Reason = "Văn bản không nêu người đứng đầu" };

    private Appraised(Submitted unit) => Unit = unit;

    public Submitted Unit { get; }

    public AppraisalStore Store => new(Unit.Database);

    public PublicationStore Results => new(Unit.Database);

    /// <summary>The last step of the unit.</summary>
    public long? Head { get; private set; }

    public static async Task<Appraised> PrepareAsync(TestDatabase test)
    {
        var appraised = new Appraised(await Submitted.PrepareAsync(test));
        appraised.Head = await appraised.Unit.SignedAsync();
        await appraised.MoveAsync("take-up", "signed", "appraising", "appraisal");
        return appraised;
    }

    public async Task MoveAsync(string move, string from, string to, string opens = "nothing")
    {
        Head = await Unit.MoveAsync(new NewMove("tham-dinh", move, from, to, opens, Head) { Reason = "thử" }, "hoidong");
        Assert.NotNull(Head);
    }

    public Task<long?> WriteAsync(NewAppraisal appraisal, string who = "hoidong") => Store.AppraiseAsync(Scope.Everywhere, Unit.Place, appraisal, who);

    /// <summary>A result of the one unit, with a step if it is to be published by one.</summary>
    public NewPublication Result(int version, NewMove? move, long? replaces = null, string? before = null, decimal points = 5.55m)
    {
        var unit = new AppraisedUnit("099@", "Huyện Tuần Giáo")
        {
            SignedHash = Unit.Signed(5).Card.ContentHash, Self = 7.3m, ApplicableMax = 15m, Scores = [new AppraisedScore("1.1", 5m, 3.25m, MissedDay: true), new AppraisedScore("2.1", 2.3m, points - 3.25m)],
        };
        var set = Submitted.Set with { Published = PublishedFigure.TwoPlaces };
        var result = new PublishedResult("tuan-giao-2024", "2024-q1", true, version, $"{version}/QĐ-UBND", new DateOnly(2024, 5, 2), "Công bố kết quả quý I", version == 1 ? "" : "Đính chính", before, ResultTable.Of(set, [unit]));
        return new NewPublication(result, [new PublishedUnit(Unit.Place, result.Units[0], 1, move)], replaces);
    }

    public NewMove Publish => new("tham-dinh", "publish", "appraised", "published", "nothing", Head);
}
