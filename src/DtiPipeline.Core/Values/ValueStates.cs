using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Values;

/// <summary>The words for value states in files and answers, and their order.</summary>
public static class ValueStates
{
    public static readonly WordTable<ValueState> Words = new(
        ("reported", ValueState.Reported), ("declared", ValueState.Declared), ("overridden", ValueState.Overridden),
        ("rejected", ValueState.Rejected), ("source-down", ValueState.SourceDown), ("late", ValueState.Late), ("not-reported", ValueState.NotReported),
        ("incomplete", ValueState.Incomplete), ("no-reference", ValueState.NoReference), ("undefined", ValueState.Undefined),
        ("not-applicable", ValueState.NotApplicable));

    public static string Word(this ValueState state) => Words.WordOf(state);

    /// <summary>True when there is a value.</summary>
    public static bool IsPresent(this ValueState state) => state is ValueState.Reported or ValueState.Declared or ValueState.Overridden;

    /// <summary>The absence that wins where several apply: the one that stands first in <see cref="ValueState"/>.</summary>
    public static ValueState Strongest(IEnumerable<ValueState> absences) => absences.Min();
}
