namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>Writes days and moments in the form in which staging keeps them.</summary>
internal static class IsoText
{
    /// <returns><c>2024-03-29</c></returns>
    public static string Day(DateTime day) => string.Create(10, day, static (text, value) => WriteDay(text, value));

    /// <returns><c>2024-03-29</c></returns>
    public static string Day(DateOnly day) => Day(day.ToDateTime(TimeOnly.MinValue));

    /// <returns><c>2024-03-29T15:00:00</c></returns>
    public static string Moment(DateTime moment) => string.Create(19, moment, static (text, value) =>
    {
        WriteDay(text, value);
        text[10] = 'T';
        Write(text[11..13], value.Hour);
        text[13] = ':';
        Write(text[14..16], value.Minute);
        text[16] = ':';
        Write(text[17..19], value.Second);
    });

    private static void WriteDay(Span<char> text, DateTime day)
    {
        Write(text[..4], day.Year);
        text[4] = '-';
        Write(text[5..7], day.Month);
        text[7] = '-';
        Write(text[8..10], day.Day);
    }

    private static void Write(Span<char> digits, int number)
    {
        for (var index = digits.Length - 1; index >= 0; index--, number /= 10)
            digits[index] = (char)('0' + number % 10);
    }
}
