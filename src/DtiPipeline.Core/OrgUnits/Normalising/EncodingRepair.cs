namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>
/// Readings of a text that was written before Unicode, or decoded wrongly. None is right by itself: a reading counts only when it then names a unit
/// exactly. In TCVN3 capitals come from a font, so case is lost.
/// </summary>
public static class EncodingRepair
{
    /// <returns>Name of the encoding and the repaired text; empty for a text that shows none of their marks.</returns>
    public static IEnumerable<(string Encoding, string Text)> Of(string text)
    {
        if (text.All(char.IsAscii))
            yield break;
        if (Utf8AsWindows.Repair(text) is { } utf8)
            yield return ("UTF-8", utf8);
        if (Tcvn3.Repair(text) is { } tcvn3)
            yield return ("TCVN3", tcvn3);
        if (Vni.Repair(text) is { } vni)
            yield return ("VNI", vni);
        if (Windows1258.IsShown(text) && Windows1258.Repair(text) is { } windows)
            yield return ("windows-1258", windows);
    }
}
