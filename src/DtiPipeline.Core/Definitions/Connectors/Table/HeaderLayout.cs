using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Table;

/// <summary>How the header is found: the first row whose first filled cell reads <c>StartsWith</c>, and the rows below that belong to it.</summary>
/// <param name="Rows">Number of header rows; they are flattened to paths such as <c>Thu nhận hồ sơ / Số lượng</c>.</param>
public sealed record HeaderLayout(string StartsWith, int Rows)
{
    public static HeaderLayout Read(ValueReader value) =>
        value.Map(map => new HeaderLayout(map.Text("starts_with"), map.Optional("rows", v => v.Parsed(Forms.Whole), 1)));
}
