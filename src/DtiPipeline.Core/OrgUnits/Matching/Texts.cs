using System.Globalization;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>Arguments of findings.</summary>
internal static class Texts
{
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>Xã Pú Nhung (03260)</c></summary>
    public static string Of(OrgUnitVersion unit) => $"{unit.Name} ({unit.Code})";
}
