using DtiPipeline.Core.Review;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Review;

public class DecidedValueTests
{
    private static readonly Decision Corrected = new(DecisionKind.Override, new NumberValue(5), new NumberValue(4), ValueState.Reported);

    [Fact]
    public void A_correction_holds_while_the_source_says_what_it_said() => Check(Said(4), Corrected, DecisionStanding.Holds, "5 overridden");

    [Fact]
    public void A_correction_is_opened_again_when_the_source_comes_to_agree() => Check(Said(5), Corrected, DecisionStanding.SourceAgrees, "5 overridden");

    [Fact]
    public void A_correction_is_opened_again_when_the_source_says_a_third_thing_and_holds_until_somebody_looks() =>
        Check(Said(6), Corrected, DecisionStanding.SourceChanged, "5 overridden");

    [Fact]
    public void A_source_that_fell_silent_has_changed() => Check(Absent(ValueState.SourceDown), Corrected, DecisionStanding.SourceChanged, "5 overridden");

    [Fact]
    public void A_declaration_holds_whatever_the_reason_that_no_source_gives_the_figure()
    {
        var declared = new Decision(DecisionKind.Declare, new NumberValue(5), null, ValueState.Late);
        Check(Absent(ValueState.Rejected), declared, DecisionStanding.Holds, "5 declared");
        Check(Said(5), declared, DecisionStanding.SourceAgrees, "5 declared");
        Check(Said(4), declared, DecisionStanding.SourceChanged, "5 declared");
    }

    [Fact]
    public void A_confirmation_is_of_one_figure_and_the_source_s_new_one_holds_unconfirmed()
    {
        var confirmed = new Decision(DecisionKind.Confirm, new NumberValue(4), new NumberValue(4), ValueState.Reported);
        Check(Said(4), confirmed, DecisionStanding.Holds, "4 reported");
        Check(Said(5), confirmed, DecisionStanding.SourceChanged, "5 reported");
    }

    [Fact]
    public void What_does_not_apply_has_no_figure()
    {
        var exempt = new Decision(DecisionKind.NotApplicable, null, null, ValueState.NotReported);
        Check(Absent(ValueState.NotReported), exempt, DecisionStanding.Holds, "- not-applicable");
        Check(Said(0), exempt, DecisionStanding.SourceChanged, "- not-applicable");
        Check(Absent(ValueState.NotApplicable), exempt, DecisionStanding.SourceAgrees, "- not-applicable");
    }

    [Fact]
    public void What_a_sum_covers_is_not_said_of_the_figure_in_its_place()
    {
        var partial = Absent(ValueState.Incomplete) with { Partial = 3, Covered = 18, Expected = 19 };
        Assert.Equal(new DataValue("099", "x", new NumberValue(5), ValueState.Declared), DecidedValue.Apply(partial, Corrected with { Kind = DecisionKind.Declare }));
        Assert.Same(partial, DecidedValue.Apply(partial, null));
    }

    /// <summary>Against a model that knows nothing of records: five strings in, value, state and standing out.</summary>
    [Fact]
    public void Random_decisions_on_random_sources_agree_with_a_model()
    {
        var random = new Random(20250102);
        string[] figures = ["", "0", "4", "5"];
        for (var i = 0; i < 20_000; i++)
        {
            var (now, then, own) = (figures[random.Next(4)], figures[random.Next(4)], figures[1 + random.Next(3)]);
            var kind = Enum.GetValues<DecisionKind>()[random.Next(5)];
            var absence = Enum.GetValues<ValueState>()[3 + random.Next(8)];
            var source = now.Length == 0 ? Absent(absence) : Said(decimal.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
            var decision = new Decision(kind, kind == DecisionKind.NotApplicable ? null : Number(own), Number(then), then.Length == 0 ? ValueState.NotReported : ValueState.Reported);
            var (value, state) = kind switch
            {
                DecisionKind.Override => (own, "overridden"),
                DecisionKind.Declare => (own, "declared"),
                DecisionKind.NotApplicable => ("", "not-applicable"),
                _ => (now, now.Length == 0 ? absence.Word() : "reported"),
            };
            var agrees = (state is "overridden" or "declared" && now == own) || (kind == DecisionKind.NotApplicable && now.Length == 0 && absence == ValueState.NotApplicable);
            var standing = agrees ? DecisionStanding.SourceAgrees : now == then ? DecisionStanding.Holds : DecisionStanding.SourceChanged;
            Check(source, decision, standing, $"{(value.Length == 0 ? "-" : value)} {state}");
        }
    }

    private static void Check(DataValue source, Decision decision, DecisionStanding standing, string value)
    {
        var applied = DecidedValue.Apply(source, decision);
        Assert.Equal(value, $"{applied.Value?.Canonical ?? "-"} {applied.State.Word()}");
        Assert.Equal(standing, DecidedValue.StandingOf(source, decision));
    }

    private static NumberValue? Number(string text) => text.Length == 0 ? null : new NumberValue(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static DataValue Said(decimal number) => new("099", "x", new NumberValue(number), ValueState.Reported);

    private static DataValue Absent(ValueState state) => new("099", "x", null, state);
}
