namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>Writes days and moments in the form in which staging keeps them.</summary>
internal static class IsoText
{
    private const int DayLength = 10;
    private const int MomentLength = 19;

    /// <param name="read">The text that was read: where it has this form already it is given back instead of another like it.</param>
    /// <returns><c>2024-03-29</c></returns>
    public static string Day(DateTime day, string read = "")
    {
        Span<char> text = stackalloc char[DayLength];
        WriteDay(text, day);
        return text.SequenceEqual(read) ? read : new string(text);
    }

    /// <returns><c>2024-03-29</c></returns>
    public static string Day(DateOnly day) => Day(day.ToDateTime(TimeOnly.MinValue));

    /// <param name="read">The text that was read: where it has this form already it is given back instead of another like it.</param>
    /// <returns><c>2024-03-29T15:00:00</c></returns>
    public static string Moment(DateTime moment, string read = "")
    {
        Span<char> text = stackalloc char[MomentLength];
        WriteDay(text, moment);
        text[10] = 'T';
        Write(text[11..13], moment.Hour);
        text[13] = ':';
        Write(text[14..16], moment.Minute);
        text[16] = ':';
        Write(text[17..19], moment.Second);
        return text.SequenceEqual(read) ? read : new string(text);
    }

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
