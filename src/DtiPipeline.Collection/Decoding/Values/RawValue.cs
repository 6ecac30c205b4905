using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>One value as it stands in a payload, kept small: millions of them are handed on. All decoders give these, so that one converter per field type serves JSON, CSV and workbooks alike.</summary>
internal readonly struct RawValue
{
    private readonly string? _text;
    private readonly byte _unit;

    private RawValue(RawKind kind, string? text, decimal number)
    {
        Kind = kind;
        _text = text;
        Number = number;
    }

    public RawKind Kind { get; }

    /// <summary>For <see cref="RawKind.Number"/>; 1 or 0 for <see cref="RawKind.Boolean"/>; ticks for <see cref="RawKind.Date"/>.</summary>
    public decimal Number { get; }

    /// <summary>For <see cref="RawKind.Date"/>; a workbook knows no time zone.</summary>
    public DateTime Moment => new((long)Number, DateTimeKind.Unspecified);

    /// <summary>The unit of money that the value's own row names, where that differs from the field's.</summary>
    public MoneyUnit? Unit
    {
        get => _unit == 0 ? null : (MoneyUnit)(_unit - 1);
        init => _unit = value is { } unit ? (byte)(unit + 1) : (byte)0;
    }

    /// <summary>True for a workbook's number in a cell without any format: nothing says that its decimals were meant.</summary>
    public bool IsUnformatted { get; init; }

    public bool IsBlank => Kind == RawKind.Blank;

    /// <summary>The value as a person would read it.</summary>
    public string Text => Kind switch
    {
        RawKind.Text or RawKind.Structure or RawKind.HugeNumber or RawKind.Error or RawKind.UnknownUnit => _text!,
        RawKind.Number => Number.ToString("0.############################", CultureInfo.InvariantCulture),
        RawKind.Boolean => Number == 0m ? "false" : "true",
        RawKind.Date => Moment.ToString(Moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        _ => "",
    };

    public static RawValue Blank => default;

    /// <summary>A text, cleaned; nothing but blanks is <see cref="Blank"/>.</summary>
    public static RawValue OfText(string text)
    {
        var clean = CleanText.Of(text);
        return clean.Length == 0 ? Blank : new RawValue(RawKind.Text, clean, 0m);
    }

    public static RawValue Of(decimal number) => new(RawKind.Number, null, number);

    /// <summary>A workbook's number: what Excel shows of it, 15 digits, not the noise of its binary form.</summary>
    public static RawValue Of(double number) =>
        Math.Abs(number) < 7.9e27 ? Of((decimal)number) : OfHuge(number.ToString("R", CultureInfo.InvariantCulture));

    public static RawValue OfHuge(string digits) => new(RawKind.HugeNumber, digits, 0m);

    public static RawValue Of(bool flag) => new(RawKind.Boolean, null, flag ? 1m : 0m);

    public static RawValue Of(DateTime moment) => new(RawKind.Date, null, moment.Ticks);

    /// <param name="error">As Excel shows it: <c>#DIV/0!</c>.</param>
    public static RawValue OfError(string error) => new(RawKind.Error, error, 0m);

    /// <param name="remark">What the row says about its unit.</param>
    public static RawValue OfUnknownUnit(string remark) => new(RawKind.UnknownUnit, remark, 0m);

    /// <param name="what">In words: <c>{…}</c> or <c>[…]</c>; the content itself is never shown.</param>
    public static RawValue OfStructure(string what) => new(RawKind.Structure, what, 0m);
}
