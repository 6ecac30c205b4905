namespace DtiPipeline.Pipeline.Exporting;

/// <summary>What a row of a unit's table is.</summary>
public enum ExportRowKind
{
    /// <summary>A line over a part of the table.</summary>
    Section,

    /// <summary>An item of general information.</summary>
    General,

    Pillar,

    Indicator,

    /// <summary>A sub-indicator: its points are in its indicator's.</summary>
    Part,

    Total,
}
