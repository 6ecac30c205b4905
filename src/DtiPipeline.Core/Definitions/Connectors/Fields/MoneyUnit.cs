namespace DtiPipeline.Core.Definitions.Connectors.Fields;

/// <summary>Units in which sources print money; stored is always đồng.</summary>
public enum MoneyUnit
{
    Dong,
    ThousandDong,
    MillionDong,
    BillionDong,
}
