<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis autoRefreshMode="Disabled" autoRefreshTime="0" hasScaleBasedVisibilityFlag="0" labelsEnabled="1" maxScale="0" minScale="100000000" simplifyAlgorithm="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyLocal="1" simplifyMaxScale="1" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|Rendering|Legend" symbologyReferenceScale="-1" version="3.40.6-Bratislava">
 <renderer-v2 enableorderby="0" forceraster="0" referencescale="-1" symbollevels="0" type="RuleRenderer">
  <rules key="{ddbdd6cb-6526-57f9-a833-cdef0c3608f2}">
   <rule key="{bba60505-53f7-5370-893a-6a2fb0d6cd1a}" label="Rare-earth mining cluster; circle: precision of its position" symbol="0" />
  </rules>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="0" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{56014bc4-8262-5a78-8aa2-e53eb17735f8}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="circle" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="107,74,31,255,rgb:0.41960784313725491,0.29019607843137257,0.12156862745098039,1" />
      <Option name="outline_style" type="QString" value="dash" />
      <Option name="outline_width" type="QString" value="0.3" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="1" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="RenderMetersInMapUnits" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="2 * &quot;precision_m&quot;" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{3baee37a-77aa-5c2f-8b48-c07376493bd1}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="circle" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="107,74,31,255,rgb:0.41960784313725491,0.29019607843137257,0.12156862745098039,1" />
      <Option name="outline_style" type="QString" value="dash" />
      <Option name="outline_width" type="QString" value="0.3" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="9" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(&quot;cluster_id&quot; IS NULL, 'dash', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{f5a846ab-02c1-522e-b85d-dabc3260ec14}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="239,226,204,255,rgb:0.93725490196078431,0.88627450980392153,0.80000000000000004,1" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="hexagon" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="107,74,31,255,rgb:0.41960784313725491,0.29019607843137257,0.12156862745098039,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="6.6" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{78993e53-ab2a-54d3-8b86-2e13116506ba}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="107,74,31,255,rgb:0.41960784313725491,0.29019607843137257,0.12156862745098039,1" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="hexagon" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="107,74,31,255,rgb:0.41960784313725491,0.29019607843137257,0.12156862745098039,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="2.8" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <data-defined-properties>
   <Option type="Map">
    <Option name="name" type="QString" value="" />
    <Option name="properties" />
    <Option name="type" type="QString" value="collection" />
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1" />
 </selection>
 <labeling type="rule-based">
  <rules key="{697797ed-4607-5f79-b829-8014c2718e99}">
   <rule description="Clusters" filter="CASE WHEN attribute('label_side') IS NULL OR attribute('label_from') IS NULL THEN @map_scale &lt;= 250000 ELSE @map_scale &lt;= max(attribute('label_from'), coalesce(attribute('label_from_small'), 0)) END" key="{82babbb5-b207-521f-9667-bacf83b7f1e9}" scalemaxdenom="3500000">
    <settings calloutType="simple">
     <text-style allowHtml="0" blendMode="0" capitalization="0" fieldName="with_variable('words', &quot;name&quot; || ' cluster\n± ' || round(&quot;precision_m&quot; / 1000.0) || ' km', if(length(@words) &gt; 160, left(@words, 159) || '…', @words))" fontFamily="Open Sans" fontItalic="0" fontKerning="1" fontLetterSpacing="0.015625" fontSize="6.5" fontSizeMapUnitScale="3x:0,0,0,0,0,0" fontSizeUnit="Point" fontStrikeout="0" fontUnderline="0" fontWeight="75" fontWordSpacing="0" forcedBold="0" forcedItalic="0" isExpression="1" legendString="Aa" multilineHeight="0.94999999999999996" multilineHeightUnit="Percentage" namedStyle="Bold" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" tabStopDistance="6" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Percentage" textColor="107,74,31,255,rgb:0.41960784313725491,0.29019607843137257,0.12156862745098039,1" textOpacity="1" textOrientation="horizontal" useSubstitutions="0">
      <families>
       <family name="Open Sans" />
       <family name="Noto Sans" />
       <family name="DejaVu Sans" />
      </families>
      <text-buffer bufferBlendMode="0" bufferColor="255,255,255,215,rgb:1,1,1,0.84313725490196079" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="1" bufferSize="0.69999999999999996" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferSizeUnits="MM" />
      <text-mask maskEnabled="0" maskJoinStyle="128" maskOpacity="1" maskSize="1.5" maskSize2="1.5" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskSizeUnits="MM" maskType="0" maskedSymbolLayers="" />
      <background shapeBlendMode="0" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidth="0" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeDraw="0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeJoinStyle="64" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeOffsetUnit="MM" shapeOffsetX="0" shapeOffsetY="0" shapeOpacity="1" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiUnit="MM" shapeRadiiX="0" shapeRadiiY="0" shapeRotation="0" shapeRotationType="0" shapeSVGFile="" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSizeType="0" shapeSizeUnit="MM" shapeSizeX="0" shapeSizeY="0" shapeType="0">
       <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="fillSymbol" type="fill">
        <data_defined_properties>
         <Option type="Map">
          <Option name="name" type="QString" value="" />
          <Option name="properties" />
          <Option name="type" type="QString" value="collection" />
         </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
         <Option type="Map">
          <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
          <Option name="joinstyle" type="QString" value="bevel" />
          <Option name="offset" type="QString" value="0,0" />
          <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="offset_unit" type="QString" value="MM" />
          <Option name="outline_color" type="QString" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" />
          <Option name="outline_style" type="QString" value="no" />
          <Option name="outline_width" type="QString" value="0" />
          <Option name="outline_width_unit" type="QString" value="MM" />
          <Option name="style" type="QString" value="solid" />
         </Option>
         <data_defined_properties>
          <Option type="Map">
           <Option name="name" type="QString" value="" />
           <Option name="properties" />
           <Option name="type" type="QString" value="collection" />
          </Option>
         </data_defined_properties>
        </layer>
       </symbol>
      </background>
      <shadow shadowBlendMode="6" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetAngle="135" shadowOffsetDist="1" shadowOffsetGlobal="1" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetUnit="MM" shadowOpacity="0.69999999999999996" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusUnit="MM" shadowScale="100" shadowUnder="0" />
      <dd_properties>
       <Option type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
      </dd_properties>
      <substitutions />
     </text-style>
     <text-format addDirectionSymbol="0" autoWrapLength="0" decimals="3" formatNumbers="0" leftDirectionSymbol="&lt;" multilineAlign="3" placeDirectionSymbol="0" plussign="0" reverseDirectionSymbol="0" rightDirectionSymbol="&gt;" useMaxLineLengthForAutoWrap="1" wrapChar="" />
     <placement allowDegraded="0" centroidInside="0" centroidWhole="0" dist="2.7999999999999998" distMapUnitScale="3x:0,0,0,0,0,0" distUnits="MM" fitInPolygonOnly="0" geometryGenerator="" geometryGeneratorEnabled="0" geometryGeneratorType="PointGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" lineAnchorClipping="0" lineAnchorPercent="0.5" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25" maximumDistance="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" maximumDistanceUnit="MM" offsetType="0" offsetUnits="MM" overlapHandling="PreventOverlap" overrunDistance="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistanceUnit="MM" placement="6" placementFlags="10" polygonPlacementFlags="2" predefinedPositionOrder="R,L,TR,TL,BR,BL,T,B" preserveRotation="1" prioritization="PreferCloser" priority="7" quadOffset="4" repeatDistance="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" rotationAngle="0" rotationUnit="AngleDegrees" xOffset="0" yOffset="0" />
     <rendering drawLabels="1" fontLimitPixelSize="0" fontMaxPixelSize="10000" fontMinPixelSize="0" labelPerPart="0" limitNumLabels="0" maxNumLabels="2000" mergeLines="0" minFeatureSize="0" obstacle="1" obstacleFactor="1" obstacleType="1" scaleMax="0" scaleMin="0" scaleVisibility="0" unplacedVisibility="0" upsidedownLabels="0" zIndex="0" />
     <dd_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="LabelDistance" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="coalesce(attribute('label_gap_mm'), 2.8)" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="OverlapHandling" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(attribute('label_side') IS NULL OR attribute('label_from') IS NULL, 'Prevent', 'AllowIfNeeded')" />
         <Option name="type" type="int" value="3" />
        </Option>
        <Option name="PredefinedPositionOrder" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="coalesce(if(@map_scale &lt;= attribute('label_from'), attribute('label_side'), attribute('label_side_small')), 'R,L,TR,BR,TL,BL,T,B')" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option name="anchorPoint" type="QString" value="pole_of_inaccessibility" />
       <Option name="blendMode" type="int" value="0" />
       <Option name="ddProperties" type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
       <Option name="drawToAllParts" type="bool" value="false" />
       <Option name="enabled" type="QString" value="0" />
       <Option name="labelAnchorPoint" type="QString" value="point_on_exterior" />
       <Option name="lineSymbol" type="QString" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{9562b31e-c8d6-590e-a8e4-411e32b5ce56}&quot; locked=&quot;0&quot; pass=&quot;0&quot;&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;/Option&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;/layer&gt;&lt;/symbol&gt;" />
       <Option name="minLength" type="double" value="0" />
       <Option name="minLengthMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="minLengthUnit" type="QString" value="MM" />
       <Option name="offsetFromAnchor" type="double" value="0" />
       <Option name="offsetFromAnchorMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromAnchorUnit" type="QString" value="MM" />
       <Option name="offsetFromLabel" type="double" value="0" />
       <Option name="offsetFromLabelMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromLabelUnit" type="QString" value="MM" />
      </Option>
     </callout>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <legend showLabelLegend="0" type="default-vector" />
 <fieldConfiguration>
  <field configurationFlags="NoFlag" name="cluster_id">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="name">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="aliases">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="township_pcode">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="position_from">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="precision_m">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="source_id">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="grade">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="note">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="activity">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="label_side">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="label_gap_mm">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="label_from">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="label_side_small">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
  <field configurationFlags="NoFlag" name="label_from_small">
   <editWidget type="">
    <config>
     <Option />
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias field="cluster_id" index="0" name="Cluster" />
  <alias field="name" index="1" name="Name" />
  <alias field="aliases" index="2" name="Other names" />
  <alias field="township_pcode" index="3" name="Township (P-code)" />
  <alias field="position_from" index="4" name="Position from" />
  <alias field="precision_m" index="5" name="Precision of the position (m)" />
  <alias field="source_id" index="6" name="Source" />
  <alias field="grade" index="7" name="Grade" />
  <alias field="note" index="8" name="Note" />
  <alias field="activity" index="9" name="Activity, as JSON" />
  <alias field="label_side" index="10" name="Name: side of the mark" />
  <alias field="label_gap_mm" index="11" name="Name: distance from the middle of the mark (mm)" />
  <alias field="label_from" index="12" name="Name shown from scale 1:" />
  <alias field="label_side_small" index="13" name="Name: side of the mark on maps of smaller scale" />
  <alias field="label_from_small" index="14" name="Name on the second side from scale 1:" />
 </aliases>
 <splitPolicies>
  <policy field="cluster_id" policy="DefaultValue" />
  <policy field="name" policy="Duplicate" />
  <policy field="aliases" policy="Duplicate" />
  <policy field="township_pcode" policy="Duplicate" />
  <policy field="position_from" policy="Duplicate" />
  <policy field="precision_m" policy="Duplicate" />
  <policy field="source_id" policy="Duplicate" />
  <policy field="grade" policy="Duplicate" />
  <policy field="note" policy="Duplicate" />
  <policy field="activity" policy="Duplicate" />
  <policy field="label_side" policy="Duplicate" />
  <policy field="label_gap_mm" policy="Duplicate" />
  <policy field="label_from" policy="Duplicate" />
  <policy field="label_side_small" policy="Duplicate" />
  <policy field="label_from_small" policy="Duplicate" />
 </splitPolicies>
 <duplicatePolicies>
  <policy field="cluster_id" policy="DefaultValue" />
  <policy field="name" policy="Duplicate" />
  <policy field="aliases" policy="Duplicate" />
  <policy field="township_pcode" policy="Duplicate" />
  <policy field="position_from" policy="Duplicate" />
  <policy field="precision_m" policy="Duplicate" />
  <policy field="source_id" policy="Duplicate" />
  <policy field="grade" policy="Duplicate" />
  <policy field="note" policy="Duplicate" />
  <policy field="activity" policy="Duplicate" />
  <policy field="label_side" policy="Duplicate" />
  <policy field="label_gap_mm" policy="Duplicate" />
  <policy field="label_from" policy="Duplicate" />
  <policy field="label_side_small" policy="Duplicate" />
  <policy field="label_from_small" policy="Duplicate" />
 </duplicatePolicies>
 <defaults>
  <default applyOnUpdate="0" expression="uuid('WithoutBraces')" field="cluster_id" />
  <default applyOnUpdate="0" expression="" field="name" />
  <default applyOnUpdate="0" expression="" field="aliases" />
  <default applyOnUpdate="0" expression="" field="township_pcode" />
  <default applyOnUpdate="0" expression="" field="position_from" />
  <default applyOnUpdate="0" expression="" field="precision_m" />
  <default applyOnUpdate="0" expression="" field="source_id" />
  <default applyOnUpdate="0" expression="" field="grade" />
  <default applyOnUpdate="0" expression="" field="note" />
  <default applyOnUpdate="0" expression="" field="activity" />
  <default applyOnUpdate="0" expression="" field="label_side" />
  <default applyOnUpdate="0" expression="" field="label_gap_mm" />
  <default applyOnUpdate="0" expression="" field="label_from" />
  <default applyOnUpdate="0" expression="" field="label_side_small" />
  <default applyOnUpdate="0" expression="" field="label_from_small" />
 </defaults>
 <constraints>
  <constraint constraints="7" exp_strength="1" field="cluster_id" notnull_strength="1" unique_strength="1" />
  <constraint constraints="5" exp_strength="1" field="name" notnull_strength="1" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="aliases" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="township_pcode" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="position_from" notnull_strength="0" unique_strength="0" />
  <constraint constraints="4" exp_strength="1" field="precision_m" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="source_id" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="grade" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="note" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="activity" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_side" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_gap_mm" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_from" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_side_small" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_from_small" notnull_strength="0" unique_strength="0" />
 </constraints>
 <constraintExpressions>
  <constraint desc="Fill it in: without it the row is left out." exp="trim(&quot;cluster_id&quot;) &lt;&gt; ''" field="cluster_id" />
  <constraint desc="Fill it in: without it the row is left out." exp="trim(&quot;name&quot;) &lt;&gt; ''" field="name" />
  <constraint desc="" exp="" field="aliases" />
  <constraint desc="" exp="" field="township_pcode" />
  <constraint desc="" exp="" field="position_from" />
  <constraint desc="Not less than 0." exp="coalesce(&quot;precision_m&quot;, 0) &gt;= 0" field="precision_m" />
  <constraint desc="" exp="" field="source_id" />
  <constraint desc="" exp="" field="grade" />
  <constraint desc="" exp="" field="note" />
  <constraint desc="" exp="" field="activity" />
  <constraint desc="" exp="" field="label_side" />
  <constraint desc="" exp="" field="label_gap_mm" />
  <constraint desc="" exp="" field="label_from" />
  <constraint desc="" exp="" field="label_side_small" />
  <constraint desc="" exp="" field="label_from_small" />
 </constraintExpressions>
 <expressionfields />
 <editform tolerant="1" />
 <editforminit />
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath />
 <editforminitcode />
 <featformsuppress>0</featformsuppress>
 <editorlayout>generatedlayout</editorlayout>
 <editable>
  <field editable="1" name="activity" />
  <field editable="1" name="aliases" />
  <field editable="1" name="cluster_id" />
  <field editable="1" name="grade" />
  <field editable="1" name="label_from" />
  <field editable="1" name="label_from_small" />
  <field editable="1" name="label_gap_mm" />
  <field editable="1" name="label_side" />
  <field editable="1" name="label_side_small" />
  <field editable="1" name="name" />
  <field editable="1" name="note" />
  <field editable="1" name="position_from" />
  <field editable="1" name="precision_m" />
  <field editable="1" name="source_id" />
  <field editable="1" name="township_pcode" />
 </editable>
 <labelOnTop />
 <reuseLastValue />
 <dataDefinedFieldProperties />
 <widgets />
 <mapTip enabled="1">&lt;b&gt;[% with_variable('kc_text', nullif("name", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;/b&gt;[% ' (' || with_variable('kc_text', nullif("aliases", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) || ')' %]&lt;br&gt;
Position from [% with_variable('kc_text', nullif("position_from", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %], ± [% with_variable('kc_text', try(round("precision_m" / 1000.0)), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %] km[% '&lt;br&gt;Graded ' || with_variable('kc_text', nullif("grade", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]
[% '&lt;br&gt;Activity on the day shown: &lt;b&gt;' || with_variable('kc_text', try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'activity'), '')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) || '&lt;/b&gt;' %][% ', since ' || with_variable('kc_text', try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'since'), '')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]
[% '&lt;br&gt;Said: ' || array_to_string(array_foreach(array_slice(string_to_array(try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'basis'), '')), '; '), 0, 19), with_variable('kc_text', @element, replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;')))), '&lt;br&gt;') %]
[% '&lt;br&gt;Last report: ' || with_variable('kc_text', try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'last'), '')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %][% ', ' || with_variable('kc_text', (abs(day(to_date(@map_start_time) - to_date(try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'last'), ''))))) || if(day(to_date(@map_start_time) - to_date(try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'last'), '')))) &lt; 0, ' days after the day shown', ' days before the day shown')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]
[% '&lt;br&gt;Also said: ' || array_to_string(array_foreach(array_slice(string_to_array(try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'beside'), '')), '; '), 0, 19), with_variable('kc_text', @element, replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;')))), '&lt;br&gt;') %]
[% '&lt;br&gt;&lt;i&gt;Against that: ' || array_to_string(array_foreach(array_slice(string_to_array(try(nullif(map_get(with_variable('kc_day', coalesce(format_date(to_date(@map_start_time), 'yyyy-MM-dd', 'en'), '9999'), array_first(array_filter(from_json(attribute('activity')), @element['from'] &lt;= @kc_day AND (@element['to'] = '' OR @kc_day &lt; @element['to'])))), 'rival_reports'), '')), '; '), 0, 19), with_variable('kc_text', @element, replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;')))), '&lt;br&gt;') || '&lt;/i&gt;' %]
[% '&lt;br&gt;' || with_variable('kc_text', nullif("note", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]</mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
