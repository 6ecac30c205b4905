using System.Globalization;

namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>One declared format of dates or moments. A format with an offset gives the time it is then in Việt Nam; one without is taken as local already.</summary>
internal sealed class MomentFormat(string format)
{
    private static readonly TimeZoneInfo Local = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private readonly FixedMomentForm? _fixed = FixedMomentForm.Of(format);
    private readonly bool _hasOffset = HasOffset(format);

    /// <returns>Local date and time; null when the text has another form.</returns>
    public DateTime? Read(string text)
    {
        if (_fixed is not null)
            return _fixed.Read(text);
        if (!_hasOffset)
            return DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;
        if (!DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return null;
        return TimeZoneInfo.ConvertTime(moment, Local).DateTime;
    }

    private static bool HasOffset(string format)
    {
        char? quote = null;
        foreach (var letter in format)
            if (quote is not null)
                quote = letter == quote ? null : quote;
            else if (letter is '\'' or '"')
                quote = letter;
            else if (letter is 'z' or 'K')
                return true;
        return false;
    }
}
