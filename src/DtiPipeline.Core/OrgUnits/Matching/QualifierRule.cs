using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>A unit written behind the name (<c>…, huyện Tuần Giáo</c>) must be one above it.</summary>
internal static class QualifierRule
{
    public static bool Fits(string written, OrgUnitVersion unit, UnitIndex index, bool isPlain) =>
        NameReader.Typed(written, [], isPlain).Any(reading => index.Above(unit).Any(above => HasName(above, reading.Bare, isPlain)));

    private static bool HasName(OrgUnitVersion above, string bare, bool isPlain)
    {
        var known = UnitIndex.Indexed(above);
        return known.ToneKey == TonePlacement.Key(bare) || (isPlain && known.PlainKey == bare);
    }
}
