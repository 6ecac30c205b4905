using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scoring.Offline;

/// <summary>The values of a CSV file for scoring without a warehouse: columns <c>unit,element,value</c>, in any order; other columns do not count.</summary>
/// <param name="Units">In the order in which the file names them first.</param>
/// <param name="References">The rows of unit <c>*</c>, good on every day.</param>
public sealed record OfflineValues(ImmutableArray<UnitValues> Units, ImmutableArray<ReferenceValue> References)
{
    /// <summary>Stands for "no unit": a reference value.</summary>
    public const string EveryUnit = "*";

    /// <summary>
    /// Reads a file. Faults are findings with line and column; reading goes on to find them all. A value is in its canonical form, or the word of an
    /// absence. A value that cannot be read, and one that is there twice, is <c>rejected</c>, never a guess.
    /// </summary>
    /// <param name="file">For findings.</param>
    /// <param name="set">The set to score; an element that it does not use is worth a note.</param>
    /// <param name="catalogue">All data elements.</param>
    public static OfflineValues Read(string file, string text, IndicatorSet set, IEnumerable<DataElement> catalogue, FindingLog log) =>
        new OfflineReader(file, set, catalogue, log).Read(text);
}
