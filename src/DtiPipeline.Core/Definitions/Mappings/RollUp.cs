using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>How much of a district's expected units must be covered for its own value: a share from 0 to 1; null means no roll-up at all.</summary>
public sealed record RollUp(decimal? Share)
{
    public static readonly RollUp All = new(1m);

    public static readonly RollUp None = new((decimal?)null);

    private static readonly ScalarForm<RollUp> Form = new("`all`, `none` or a share such as 90%", "^(all|none|[0-9]+(\\.[0-9]+)?%)$", TryParse, All);

    public static RollUp Read(ValueReader value) => value.Parsed(Form);

    private static bool TryParse(string text, out RollUp value)
    {
        var known = Forms.Share.Parse(text, out var share);
        value = text == "none" ? None : known ? new RollUp(share) : All;
        return known || text is "all" or "none";
    }
}
