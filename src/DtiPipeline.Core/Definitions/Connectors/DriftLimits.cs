using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>How far a file may be from the last one that was accepted before a person must look at it.</summary>
/// <param name="Rows">The share of last time's records at or below which a file stops: at 50%, half of them is too few.</param>
/// <param name="Sums">How many times larger or smaller than last time a column's sum may be; 0 for any.</param>
/// <param name="Accept">
/// Files that a steward has looked at and found right, each by the first twelve digits of its SHA-256, as the finding prints them. Nothing that was
/// not seen can be accepted this way.
/// </param>
/// <param name="SeveralSenders">
/// The stream's files come from several senders, told apart by the letters of their names: rows, sums and sheets are compared with the same sender's
/// last file only; columns, merged cells and the unit of money with any.
/// </param>
public sealed record DriftLimits(decimal Rows, decimal Sums, ImmutableArray<string> Accept, bool SeveralSenders = false)
{
    public static readonly DriftLimits Usual = new(0.5m, 10m, []);

    public static DriftLimits Read(ValueReader value) => value.Map(map => new DriftLimits(
        map.Optional("rows", v => v.Parsed(Forms.Share), Usual.Rows),
        map.Optional("sums", v => v.Parsed(Forms.Number), Usual.Sums),
        map.List("accept", v => v.Parsed(Forms.Digest)),
        map.Flag("several_senders")));
}
