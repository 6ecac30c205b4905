using System.Globalization;

namespace DtiPipeline.Core.Values;

/// <summary>A day.</summary>
public sealed record DateValue(DateOnly Day) : Value
{
    public override string Canonical => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
