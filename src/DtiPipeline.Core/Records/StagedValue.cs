namespace DtiPipeline.Core.Records;

/// <summary>One cell of staging: absent, a text, or a whole number. All field types come down to these (see <c>FieldDefinition.IsNumber</c>).</summary>
public readonly record struct StagedValue
{
    private StagedValue(string? text, long number, bool isNumber)
    {
        Text = text;
        Number = number;
        IsNumber = isNumber;
    }

    /// <summary>The text; null for numbers and for absent values.</summary>
    public string? Text { get; }

    public long Number { get; }

    public bool IsNumber { get; }

    public bool IsAbsent => !IsNumber && Text is null;

    public static StagedValue Absent => default;

    /// <summary>Numbers by size, then texts letter by letter; what is absent comes first.</summary>
    public static int Compare(StagedValue left, StagedValue right) => (left.IsAbsent, right.IsAbsent, left.IsNumber, right.IsNumber) switch
    {
        (true, _, _, _) or (_, true, _, _) => right.IsAbsent.CompareTo(left.IsAbsent),
        (_, _, true, true) => left.Number.CompareTo(right.Number),
        (_, _, false, false) => string.CompareOrdinal(left.Text, right.Text),
        _ => right.IsNumber.CompareTo(left.IsNumber),
    };

    public static StagedValue Of(string text) => new(text, 0, false);

    public static StagedValue Of(long number) => new(null, number, true);
}
